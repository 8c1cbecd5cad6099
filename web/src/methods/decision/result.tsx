import { drawn_result } from "../../participant/drawn_result.tsx";
import { counts, told } from "./told.ts";
import { decision_words } from "./words.ts";

export const result = drawn_result(told, {
    yours: ({ mark = 0 }) => ({ dots: 1, said: decision_words.yours(mark) }),
    counts,
});
