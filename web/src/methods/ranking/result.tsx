import { drawn_result } from "../../participant/drawn_result.tsx";
import { rivals_of, told } from "./told.ts";
import { ranking_words } from "./words.ts";

export const result = drawn_result(told, {
    yours: ({ mark = 0 }) => ({ dots: 1, said: ranking_words.yours(mark) }),
    counts: (figure) => ranking_words.won_of(figure.won, rivals_of(figure)),
});
