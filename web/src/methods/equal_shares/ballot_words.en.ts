import { translate } from "../../i18n/catalogue.ts";
import { en_word } from "../../i18n/plural.ts";
import { rich } from "../../i18n/rich.ts";
import type { budget_ballot } from "./ballot_words.ts";

const en_euros = (amount: number): string => `€${amount.toLocaleString("en")}`;

translate<typeof budget_ballot>("budget_ballot", {
    tick: "Tick what you would fund",
    rule: (envelope: number) =>
        `There is ${en_euros(envelope)}, in equal shares among the voters. Tick all you want: going over it cancels nothing. You can change your mind until the close.`,
    costs: (cost: number) => `Costs ${en_euros(cost)}`,
    over: (cost: number) => `Costs ${en_euros(cost)}, more than there is`,
    would_fund: "I would fund it",
    would_fund_long: (title: string, cost: number) => `I would fund it, ${en_euros(cost)}: ${title}`,
    ticked: (n: number, spent: number) => rich`*${n}* ${en_word(n, "ticked", "ticked")}: *${en_euros(spent)}*`,
    of: (envelope: number) => `where there is ${en_euros(envelope)}`,
    now: (n: number, spent: number, envelope: number) => `${n} ticked, ${en_euros(spent)} of ${en_euros(envelope)}.`,
    nothing: "Nothing ticked yet",
    received: (n: number) => `${n} sent`,
});
