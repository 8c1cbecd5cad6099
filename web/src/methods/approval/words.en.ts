import { translate } from "../../i18n/catalogue.ts";
import { en_plural, en_word } from "../../i18n/plural.ts";
import type { approval_words } from "./words.ts";

translate<typeof approval_words>("approval_words", {
    first: (title: string, people: number, of: number) => `“${title}” comes first, supported on ${people} of ${en_plural(of, "ballot", "ballots")}`,
    first_live: (title: string, people: number, of: number) => `“${title}” leads, supported on ${people} of ${en_plural(of, "ballot", "ballots")}`,
    tied_first: (n: number, people: number) => `${n} proposals are tied for first place, with ${en_plural(people, "supporter", "supporters")} each`,
    lead: (gap: number) => (gap <= 3 ? `Only ${en_plural(gap, "supporter separates", "supporters separate")} it from the next.` : `${gap} supporters separate it from the next.`),
    empty: (n: number, of: number) => `${n} of ${en_plural(of, "ballot", "ballots")} ${en_word(n, "ticks nothing: it counts", "tick nothing: they count")} in the shares.`,
    supports: "supporters",
    ballots: "ballots",
    share: "share",
    percent: (n: number) => `${n}%`,
    how_counted: "The number of supporters ranks the proposals; at equal numbers they are tied. The share is of all ballots that could support it, empty ones too.",
    of_ballots: (share: string) => `${share} of the ballots`,
    yours: "you among them",
});
