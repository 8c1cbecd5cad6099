import { catalogue } from "../../i18n/catalogue.ts";
import type { Provenance } from "../../protocol.ts";
import type { OnBoard } from "../face.ts";
import { opinion_words } from "./words.ts";

export const opinion_board = catalogue({ name: "avis" }, { name: "opinions" });

export const on_board: OnBoard = {
    name: () => opinion_board.name,
    votes: (provenance) => opinion_words.counts(people(provenance, 1), people(provenance, -1), people(provenance, 0)),
    dots: (provenance) => people(provenance, 1),
};

function people({ counts }: Provenance, mark: number): number {
    return counts.find((count) => count.mark === mark)?.people ?? 0;
}
