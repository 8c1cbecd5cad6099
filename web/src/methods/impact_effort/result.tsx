import { drawn_result } from "../../participant/drawn_result.tsx";
import { in_marks, told } from "./told.ts";
import { placing_words } from "./words.ts";

export const result = drawn_result(told, {
    yours: ({ mark = 0, second = 0 }) => ({ dots: 1, said: placing_words.yours(mark, second) }),
    counts: ({ placed, impact, effort }) => (placed ? placing_words.both(in_marks(impact.median), in_marks(effort.median)) : placing_words.not_placed),
});
