import { translate } from "../../i18n/catalogue.ts";
import { en_plural, en_rank } from "../../i18n/plural.ts";
import type { judgment_words } from "./words.ts";

translate<typeof judgment_words>("judgment_words", {
    first: (title: string, grade: string) => `“${title}” comes first, with the grade “${grade}”`,
    first_live: (title: string, grade: string) => `“${title}” leads, with the grade “${grade}”`,
    tied_first: (n: number, grade: string) => `${n} proposals are tied for first place, with the grade “${grade}”`,
    at_least: (n: number, of: number, grade: string) => `${n} of ${en_plural(of, "person gives", "people give")} it at least “${grade}”.`,
    unranked: (n: number) => `${en_plural(n, "proposal is not ranked: fewer than half of the ballots grade it", "proposals are not ranked: fewer than half of the ballots grade them")}.`,
    at_least_short: (n: number, of: number, grade: string) => `${n} of ${of} at least “${grade}”`,
    majority_grade: "grade",
    graded: "graded by",
    none: "not graded",
    median: "Half of the grades",
    yours: (grade: string) => `you: ${grade}`,
    by_grades: (at: number) => ` by the next grades${at > 0 ? ` (${en_rank(at).join("")} grade removed)` : ""}`,
    how_counted:
        "A proposal’s grade is that of its median: at least half of those who graded it give it this grade or better. At equal grades, one median grade is taken from each until they differ; if nothing parts them, they are tied. A proposal graded by fewer than half of the ballots is not ranked.",
});
