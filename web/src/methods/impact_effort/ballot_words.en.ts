import { translate } from "../../i18n/catalogue.ts";
import { en_word } from "../../i18n/plural.ts";
import { rich } from "../../i18n/rich.ts";
import type { placing_ballot } from "./ballot_words.ts";

translate<typeof placing_ballot>("placing_ballot", {
    place: "Place each one",
    rule: "Its impact for the area, and the effort it asks for, from 1 to 5. You may leave some out, and change until the close.",
    impact: "Impact",
    effort: "Effort",
    low_impact: "little",
    high_impact: "high",
    low_effort: "little",
    high_effort: "much",
    step: (n: number, low: string, high: string) => (n === 1 ? `1, ${low}` : n === 5 ? `5, ${high}` : String(n)),
    other_too: (other: string) => `Give its ${other} too: the two count together.`,
    take_back: "Clear",
    take_back_long: (title: string) => `Clear what you gave: ${title}`,
    again: "The ideas merged here are to be placed again.",
    placed: (n: number, of: number) => rich`*${n}* of ${of} ${en_word(of, "placed", "placed")}`,
    all_placed: "You have placed them all. Thank you.",
    next: "Next",
    next_long: "Next: the next proposal to place",
    nothing: "Nothing placed yet",
    received: (n: number) => `${n} received`,
    said: (impact: number, effort: number) => `Impact ${impact}, effort ${effort}, noted.`,
    taken_back: "Cleared.",
});
