import { translate } from "../../i18n/catalogue.ts";
import { en_plural } from "../../i18n/plural.ts";
import { rich } from "../../i18n/rich.ts";
import type { duels_ballot } from "./ballot_words.ts";

translate<typeof duels_ballot>("duels_ballot", {
    which: "Which of the two?",
    rule: "Touch the one you prefer. Each choice counts at once; stop whenever you like.",
    cannot: "I cannot choose",
    details: "Read the details",
    back: "Back to the previous duel",
    chosen: (title: string) => `${title}, noted.`,
    undecided: "No choice, noted.",
    next: (one: string, other: string) => `Next: ${one}, or ${other}?`,
    done: (n: number, all: number | null) => rich`*${n}* ${n === 1 ? "duel" : "duels"}${all === null ? "" : ` of ${all}`}`,
    stop: "I stop here",
    go_on: "Go on",
    thanks: "Thank you!",
    all_count: (n: number) => `${en_plural(n, "choice of yours counts", "choices of yours count")}.`,
    you_may: "You can change them, or add more, until the close.",
    nothing_left: "You have compared all pairs.",
    too_few: "A duel needs two proposals.",
    yours: (n: number) => `Your ${en_plural(n, "choice", "choices")}`,
    rather: (winner: string, loser: string) => `“${winner}” rather than “${loser}”`,
    neither: (one: string, other: string) => `“${one}” or “${other}”: no choice`,
    change: "Change",
    change_long: (line: string) => `Change: ${line}`,
    nothing: "No choice yet",
    received: (n: number) => `${n} received`,
    too_many: "A vote keeps no more duels of one person. Thank you: all of yours count.",
});
