import { drawn_result } from "../../participant/drawn_result.tsx";
import { opinion_word, type OpinionMark } from "./phone_words.ts";
import { counts, told } from "./told.ts";
import { opinion_words } from "./words.ts";

export const result = drawn_result(told, {
    yours: ({ mark }) => ({ dots: 1, said: opinion_words.yours(opinion_word(mark as OpinionMark)) }),
    counts,
});
