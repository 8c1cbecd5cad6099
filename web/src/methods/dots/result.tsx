import { drawn_result } from "../../participant/drawn_result.tsx";
import { told } from "./told.ts";
import { dots_words } from "./words.ts";

export const result = drawn_result(told, {
    yours: ({ mark = 0 }) => ({ dots: mark, said: dots_words.yours(mark) }),
    counts: () => null,
});
