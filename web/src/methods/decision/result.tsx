import { drawn_result } from "../../participant/drawn_result.tsx";
import { decision_word, type DecisionMark } from "./phone_words.ts";
import { counts, told } from "./told.ts";
import { decision_words } from "./words.ts";

export const result = drawn_result(told, {
    yours: ({ mark }) => ({ dots: 1, said: decision_words.yours(decision_word(mark as DecisionMark)) }),
    counts,
});
