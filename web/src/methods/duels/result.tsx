import { drawn_result } from "../../participant/drawn_result.tsx";
import { told } from "./told.ts";
import { duels_words } from "./words.ts";

export const result = drawn_result(told, {
    yours_in_pairs: (lines, proposal) => duels_words.yours(lines.filter((line) => line.mark === 1 && line.proposal === proposal).length, lines.length),
    counts: ({ people }) => duels_words.by_people(people),
});
