import { catalogue } from "../../i18n/catalogue.ts";
import { en_rank, fr_rank } from "../../i18n/plural.ts";
import type { Ranking } from "../../protocol.ts";
import { numbers_to, type OnPaper } from "../paper.ts";

export const ranking_paper = catalogue(
    {
        rule: (no_opinion: boolean) => `Écrivez 1 devant votre préférée, puis 2, 3… ${no_opinion ? "Une ligne vide : sans avis." : "Une ligne vide vient en dernier."}`,
        rank: (n: number) => fr_rank(n).join(""),
        hint: "Le rang : 1 la meilleure. Rien : pas classée.",
        twice: "Deux propositions ont le même rang. Vérifiez le papier.",
    },
    {
        rule: (no_opinion: boolean) => `Write 1 beside the one you prefer, then 2, 3… ${no_opinion ? "An empty line: no opinion." : "An empty line comes last."}`,
        rank: (n: number) => en_rank(n).join(""),
        hint: "The rank: 1 is the best. Nothing: not ranked.",
        twice: "Two proposals have the same rank. Check the paper.",
    },
);

export const on_paper: OnPaper<Ranking> = {
    rule: ({ unranked_no_opinion }) => ranking_paper.rule(unranked_no_opinion),
    boxes: (_, items) => [{ part: "mark", choices: numbers_to(items, ranking_paper.rank), printed: "number", hint: ranking_paper.hint }],
    objection: (marks, { equal_ranks }) => (!equal_ranks && new Set(marks.map(({ mark }) => mark)).size < marks.length ? ranking_paper.twice : null),
};
