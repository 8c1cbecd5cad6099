import { catalogue } from "../../i18n/catalogue.ts";
import { euros } from "../../i18n/money.ts";
import type { EqualShares } from "../../protocol.ts";
import { tick, type OnPaper } from "../paper.ts";

export const budget_paper = catalogue(
    {
        rule: (envelope: string) => `L’enveloppe est de ${envelope}. Cochez tout ce que vous financeriez.`,
        fund: "je finance",
        hint: "1 ou x : coché. Rien : pas coché.",
    },
    {
        rule: (envelope: string) => `There is ${envelope} to share out. Tick all that you would fund.`,
        fund: "I would fund",
        hint: "1 or x: ticked. Nothing: not ticked.",
    },
);

export const on_paper: OnPaper<EqualShares> = {
    rule: ({ budget }) => budget_paper.rule(euros(budget)),
    boxes: () => [tick(budget_paper.fund, budget_paper.hint)],
    beside: ({ costs }, option) => (costs[option] === undefined ? "" : euros(costs[option])),
};
