import { translate } from "../../i18n/catalogue.ts";
import { en_plural, en_rank } from "../../i18n/plural.ts";
import { listed } from "../../i18n/typography.ts";
import type { ranking_words } from "./words.ts";

translate<typeof ranking_words>("ranking_words", {
    first: (title: string) => `“${title}” comes first`,
    first_live: (title: string) => `“${title}” leads`,
    tied_first: (n: number) => `${n} proposals are tied for first place`,
    beats_all: "It wins against each of the others.",
    beats: (won: number, of: number) => `It wins ${won} of its ${en_plural(of, "contest", "contests")}.`,
    circle: (titles: readonly string[]) => `A circle: ${listed(titles.map((title) => `“${title}”`), "then")} each win against the next, and the last against the first.`,
    won: "won",
    lost: "lost",
    level: "level",
    points: "points",
    won_of: (won: number, of: number) => `${won} of ${en_plural(of, "contest", "contests")}`,
    matrix: "How many people prefer the proposal of the line to that of the column",
    paths: "The strongest paths",
    paths_how: "The strength of the strongest path from the line to the column: its weakest link, in votes for and against.",
    bold: "Filled: it wins.",
    yours: (rank: number) => `you: ${en_rank(rank).join("")}`,
    half_points: (points: string) => points,
    how_counted:
        "Proposals are compared two by two: the one that more people prefer wins. If a circle forms, the strongest path decides (Schulze’s method); if not, they are tied. Beside it, points (Borda): one for each proposal put behind, half for a tie; they decide nothing.",
});
