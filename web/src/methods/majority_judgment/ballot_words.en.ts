import { translate } from "../../i18n/catalogue.ts";
import { en_word } from "../../i18n/plural.ts";
import { rich } from "../../i18n/rich.ts";
import type { judgment_ballot } from "./ballot_words.ts";

translate<typeof judgment_ballot>("judgment_ballot", {
    give: "Give each a grade",
    rule: (counts_as: string | null) =>
        `The same grades for all. ${counts_as !== null ? `What you leave without a grade will count as “${counts_as}”` : "You may have no opinion"}; you can change until the close.`,
    to_give: "to give",
    again: "The ideas merged here are to be graded again.",
    given: (n: number, of: number) => rich`*${n}* ${en_word(n, "grade", "grades")} of ${of} given`,
    all_given: "You have seen them all. Thank you.",
    next: "Next",
    next_long: "Next: the next proposal to grade",
    nothing: "No grade given",
    received: (n: number) => `${n} received`,
    said: (title: string, grade: string) => `${title}: ${grade}.`,
});
