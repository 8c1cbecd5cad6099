import { catalogue } from "../../i18n/catalogue.ts";
import type { Provenance } from "../../protocol.ts";
import type { OnBoard } from "../face.ts";
import { consensus_words } from "./words.ts";

export const consensus_board = catalogue({ name: "consensus" }, { name: "consensus" });

export const on_board: OnBoard = {
    name: () => consensus_board.name,
    votes: (provenance) => consensus_words.counts(people(provenance, 1), people(provenance, -1), people(provenance, 0)),
    dots: (provenance) => people(provenance, 1),
};

function people({ counts }: Provenance, mark: number): number {
    return counts.find((count) => count.mark === mark)?.people ?? 0;
}
