import { translate } from "../../i18n/catalogue.ts";
import { en_rank, en_word } from "../../i18n/plural.ts";
import { rich } from "../../i18n/rich.ts";
import type { ranking_ballot } from "./ballot_words.ts";

translate<typeof ranking_ballot>("ranking_ballot", {
    rank: "Rank them, the best first",
    rule: (no_opinion: boolean) =>
        `Add them one by one, then move them up and down, or drag them by the handle. ${no_opinion ? "What you leave unranked is no opinion" : "What you leave unranked comes last"}; you can change until the close.`,
    your_order: "Your order",
    none_yet: "Nothing ranked: touch your favourite first.",
    to_rank: "Not ranked yet",
    add: "Rank",
    add_long: (title: string, rank: number) => `Rank ${en_rank(rank).join("")}: ${title}`,
    up: (title: string) => `Up: ${title}`,
    down: (title: string) => `Down: ${title}`,
    remove: (title: string) => `Rank no longer: ${title}`,
    tie: "tied with the one above",
    tie_long: (title: string) => `Tied with the one above: ${title}`,
    again: "The ideas merged here are to be ranked again.",
    again_here: "to be ranked again",
    again_said: (titles: readonly string[]) => `To be ranked again, after a merge: ${titles.join(", ")}.`,
    ranked: (n: number, of: number) => rich`*${n}* of ${of} ${en_word(of, "ranked", "ranked")}`,
    nothing: "Nothing ranked yet",
    received: (n: number) => `${n} received`,
    now: (title: string, rank: number, tied: boolean) => `${title}: ${tied ? "tied " : ""}${en_rank(rank).join("")}.`,
    removed: (title: string) => `${title}: no longer ranked.`,
    twice: "Two proposals had the same rank. Give each its own.",
});
