import { drawn_result } from "../../participant/drawn_result.tsx";
import { paid_by_each, told } from "./told.ts";
import { budget_words } from "./words.ts";

export const result = drawn_result(told, {
    yours: () => ({ dots: 1, said: budget_words.yours }),
    counts: paid_by_each,
});
