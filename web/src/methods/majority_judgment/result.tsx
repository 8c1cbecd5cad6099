import { drawn_result } from "../../participant/drawn_result.tsx";
import { grade_word, type Grade } from "./phone_words.ts";
import { at_least, majority_grade, told } from "./told.ts";
import { judgment_words } from "./words.ts";

export const result = drawn_result(told, {
    yours: ({ mark }) => ({ dots: 1, said: judgment_words.yours(grade_word(mark as Grade)) }),
    counts: (figure) => (figure.graded === 0 ? null : judgment_words.at_least_short(at_least(figure), figure.graded, majority_grade(figure))),
});
