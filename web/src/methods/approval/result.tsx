import { drawn_result } from "../../participant/drawn_result.tsx";
import { share_of, told } from "./told.ts";
import { approval_words } from "./words.ts";

export const result = drawn_result(told, {
    yours: () => ({ dots: 1, said: approval_words.yours }),
    counts: (figure) => approval_words.of_ballots(share_of(figure)),
});
