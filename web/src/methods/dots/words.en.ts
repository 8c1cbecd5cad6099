import { translate } from "../../i18n/catalogue.ts";
import { en_plural } from "../../i18n/plural.ts";
import type { dots_words } from "./words.ts";

translate<typeof dots_words>("dots_words", {
    first: (title: string, dots: number) => `“${title}” comes first, with ${en_plural(dots, "dot", "dots")}`,
    first_live: (title: string, dots: number) => `“${title}” leads, with ${en_plural(dots, "dot", "dots")}`,
    tied_first: (n: number, dots: number) => `${n} proposals are tied for first place, with ${en_plural(dots, "dot", "dots")} each`,
    supporters: (n: number) => (n === 1 ? "1 person supported it." : `${n} people supported it.`),
    lead: (gap: number) => (gap <= 3 ? `Only ${en_plural(gap, "dot separates", "dots separate")} it from the next.` : `${gap} dots separate it from the next.`),
    dots: "dots",
    people: "people",
    by_people: " by the number of people",
    how_counted: "The total of dots ranks the proposals; at equal totals, the number of people; after that they are tied.",
    yours: (n: number) => `${n} of them yours`,
});
