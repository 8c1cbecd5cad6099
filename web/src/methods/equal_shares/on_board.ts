import { catalogue } from "../../i18n/catalogue.ts";
import { euros } from "../../i18n/money.ts";
import { en_plural, fr_plural } from "../../i18n/plural.ts";
import type { ItemVerdict } from "../../protocol.ts";
import type { OnBoard } from "../face.ts";

export const budget_board = catalogue(
    {
        name: "budget à parts égales",
        votes: (people: number, of: number, cost: string, outcome: string) => `${fr_plural(people, "voix", "voix")} sur ${fr_plural(of, "votant", "votants")}, ${cost}, ${outcome}`,
        funded: "financée",
        not_funded: "non financée",
        undecided: "à égalité pour le financement",
    },
    {
        name: "budget in equal shares",
        votes: (people: number, of: number, cost: string, outcome: string) => `${people} of ${en_plural(of, "voter", "voters")}, ${cost}, ${outcome}`,
        funded: "funded",
        not_funded: "not funded",
        undecided: "tied for the funding",
    },
);

function outcome_of(verdict: ItemVerdict | undefined): string {
    if (verdict === "funded") return budget_board.funded;
    return verdict === "undecided" ? budget_board.undecided : budget_board.not_funded;
}

export const on_board: OnBoard = {
    name: () => budget_board.name,
    votes: ({ supporters, voters, cost = 0, verdict }) => budget_board.votes(supporters, voters, euros(cost), outcome_of(verdict)),
    dots: ({ supporters }) => supporters,
};
