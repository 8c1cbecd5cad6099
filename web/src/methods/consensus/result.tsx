import { drawn_result } from "../../participant/drawn_result.tsx";
import { consensus_word, type ConsensusMark } from "./phone_words.ts";
import { counts, told } from "./told.ts";
import { consensus_words } from "./words.ts";

export const result = drawn_result(told, {
    yours: ({ mark }) => ({ dots: 1, said: consensus_words.yours(consensus_word(mark as ConsensusMark)) }),
    counts,
});
