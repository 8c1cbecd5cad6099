import { catalogue } from "../../i18n/catalogue.ts";
import type { DecisionVote } from "../../protocol.ts";
import { by_column, type OnPaper } from "../paper.ts";

export const decision_paper = catalogue(
    {
        rule: "Votez, une croix par ligne.",
        in_favour: "Pour",
        against: "Contre",
        abstain: "Abstention",
        hint: "Le numéro de la colonne : 1 Pour, 2 Contre, 3 Abstention. Rien : pas de vote.",
    },
    {
        rule: "Vote, one cross a line.",
        in_favour: "For",
        against: "Against",
        abstain: "Abstention",
        hint: "The number of the column: 1 For, 2 Against, 3 Abstention. Nothing: no vote.",
    },
);

const votes = () => by_column([1, decision_paper.in_favour], [-1, decision_paper.against], [0, decision_paper.abstain]);

export const on_paper: OnPaper<DecisionVote> = {
    rule: () => decision_paper.rule,
    boxes: () => [{ part: "mark", choices: votes(), printed: "columns", hint: decision_paper.hint }],
    hands: votes,
};
