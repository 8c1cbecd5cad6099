import { french_catalogue } from "../../i18n/catalogue.ts";

// One's own mark, on the ballot and beside the result.
export const opinion_phone = french_catalogue("opinion_phone", { agree: "Pour", disagree: "Contre", pass: "Neutre" });

export type OpinionMark = -1 | 0 | 1;

export function opinion_word(mark: OpinionMark): string {
    switch (mark) {
        case 1: return opinion_phone.agree;
        case -1: return opinion_phone.disagree;
        case 0: return opinion_phone.pass;
    }
}
