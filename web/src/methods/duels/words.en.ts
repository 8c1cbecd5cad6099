import { translate } from "../../i18n/catalogue.ts";
import { en_plural } from "../../i18n/plural.ts";
import type { duels_words } from "./words.ts";

translate<typeof duels_words>("duels_words", {
    first: (title: string) => `“${title}” comes first`,
    first_live: (title: string) => `“${title}” leads`,
    lead: (won: number, of: number) => (of === 1 ? `It ${won === 1 ? "wins" : "loses"} its only duel.` : `It wins ${won} of its ${en_plural(of, "duel", "duels")}.`),
    upset: (title: string, by: number, to: number) => `“${title}” is preferred to it, ${by} to ${to}, when the two are compared; all duels together make the order.`,
    made: (duels: number, people: number) => `${en_plural(duels, "duel", "duels")} by ${en_plural(people, "person", "people")}.`,
    won: "won",
    lost: "lost",
    undecided: "undecided",
    people: "people",
    score: "score",
    strength: "strength",
    won_of: (won: number, of: number) => `${won} of ${en_plural(of, "duel", "duels")} won`,
    by_people: (n: number) => `compared by ${en_plural(n, "person", "people")}`,
    matrix: "How often the proposal of the line was preferred to that of the column",
    bold: "Filled: more often than the other way round. Empty: nobody decided between them.",
    no_table: "Too many proposals for a table of all pairs.",
    decimal: (number: string) => number,
    yours: (won: number, of: number) => `you: chosen ${won} times of ${of}`,
    how_counted:
        "The share of duels won ranks the proposals, one won and one lost added to each so that a single duel decides nothing: this is the score, out of 100. At equal shares they are tied. “I cannot choose” counts for neither. Beside it, the strength takes account of how strong the rivals met were (Bradley-Terry); it decides nothing. Score and strength are told from 10 duels on.",
});
