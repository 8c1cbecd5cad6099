import { catalogue } from "../../i18n/catalogue.ts";

// One's own vote, on the ballot and beside the result.
export const decision_phone = catalogue(
    { in_favour: "Pour", against: "Contre", abstain: "Je m’abstiens" },
    { in_favour: "For", against: "Against", abstain: "Abstain" },
);

export type DecisionMark = -1 | 0 | 1;

export const decision_word = (mark: DecisionMark): string => (mark > 0 ? decision_phone.in_favour : mark < 0 ? decision_phone.against : decision_phone.abstain);
