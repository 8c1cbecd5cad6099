import { catalogue } from "../../i18n/catalogue.ts";
import type { ItemVerdict, Provenance } from "../../protocol.ts";
import type { OnBoard } from "../face.ts";

export const decision_board = catalogue(
    {
        name: "vote de décision",
        votes: (outcome: string, pour: number, contre: number, abstained: number) => `${outcome} : ${pour} pour, ${contre} contre, ${abstained} abst.`,
        adopted: "adoptée",
        rejected: "rejetée",
        no_quorum: "pas de quorum",
        not_voted: "pas de décision",
    },
    {
        name: "decision vote",
        votes: (outcome: string, pour: number, contre: number, abstained: number) => `${outcome}: ${pour} for, ${contre} against, ${abstained} abst.`,
        adopted: "adopted",
        rejected: "rejected",
        no_quorum: "no quorum",
        not_voted: "no decision",
    },
);

function outcome_of(verdict: ItemVerdict | undefined): string {
    if (verdict === "adopted") return decision_board.adopted;
    if (verdict === "rejected") return decision_board.rejected;
    return verdict === "no_quorum" ? decision_board.no_quorum : decision_board.not_voted;
}

export const on_board: OnBoard = {
    name: () => decision_board.name,
    votes: (provenance) => decision_board.votes(outcome_of(provenance.verdict), people(provenance, 1), people(provenance, -1), people(provenance, 0)),
    dots: (provenance) => people(provenance, 1),
};

function people({ counts }: Provenance, mark: number): number {
    return counts.find((count) => count.mark === mark)?.people ?? 0;
}
