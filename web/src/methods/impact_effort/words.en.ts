import { translate } from "../../i18n/catalogue.ts";
import { en_plural } from "../../i18n/plural.ts";
import type { placing_words } from "./words.ts";

translate<typeof placing_words>("placing_words", {
    none_to_start: "No proposal joins high impact with little effort",
    one_to_start: (title: string) => `“${title}” is one to start: high impact, little effort`,
    to_start: (n: number) => `${n} proposals are ones to start: high impact, little effort`,
    nothing_placed: "No proposal was placed",
    to_discuss: (n: number) => `${en_plural(n, "proposal divides opinions: to discuss", "proposals divide opinions: to discuss")}.`,
    unplaced: (n: number) => `${en_plural(n, "proposal was placed by nobody", "proposals were placed by nobody")}.`,
    shared: "divided opinions",
    not_placed: "not placed",
    impact: "impact",
    effort: "effort",
    people: "placed by",
    impact_middle: "impact, middle half",
    effort_middle: "effort, middle half",
    effort_by_technicians: (called?: string) => `effort, ${called ?? "practitioners"}`,
    quadrant: "where",
    start: "to start",
    prepare: "to prepare",
    if_easy: "if the occasion arises",
    leave: "to leave",
    on_the_line: "on the line",
    low_impact: "little impact",
    high_impact: "high impact",
    low_effort: "little effort",
    high_effort: "much effort",
    quarters: (whole: string) => whole,
    from_to: (low: string, high: string) => (low === high ? low : `${low} to ${high}`),
    median_effort: (effort: string) => `effort ${effort}`,
    both: (impact: string, effort: string) => `impact ${impact}, effort ${effort}`,
    yours: (impact: number, effort: number) => `you: impact ${impact}, effort ${effort}`,
    picture_key: (n: number) => `Where the medians cross; the line covers the middle half. ${n === 1 ? "Hollow circle: divided opinions." : "Hollow circles: divided opinions."}`,
    by_effort: " by the smaller effort",
    how_counted:
        "Each proposal stands at the median of its impact and of its effort, from 1 to 5. Where the quartiles are 3 or more apart, or at least 30 % are at either end, opinions are divided: it is not ranked, but to be discussed. The others are ordered by impact, then by least effort; after that they are tied.",
});
