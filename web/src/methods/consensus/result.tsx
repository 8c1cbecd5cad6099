import { drawn_result } from "../../participant/drawn_result.tsx";
import { opinion_word, type OpinionMark } from "../opinion/phone_words.ts";
import { counts, told } from "./told.ts";
import { consensus_words } from "./words.ts";

export const result = drawn_result(told, {
    yours: ({ mark }) => ({ dots: 1, said: consensus_words.yours(opinion_word(mark as OpinionMark)) }),
    counts,
});
