import { translate } from "../../i18n/catalogue.ts";
import { en_plural } from "../../i18n/plural.ts";
import { rich } from "../../i18n/rich.ts";
import type { dots_ballot } from "./ballot_words.ts";

translate<typeof dots_ballot>("dots_ballot", {
    place: (n: number) => (n === 1 ? "Place your dot" : `Place your ${n} dots`),
    rule: (cap: number, dots: number) =>
        cap >= dots
            ? "Wherever you like. You can change your mind until the close."
            : `At most ${["one", "two", "three", "four", "five"][cap - 1] ?? cap} on the same proposal. You can change your mind until the close.`,
    add: (title: string) => `Place a dot: ${title}`,
    remove: (title: string) => `Take a dot back: ${title}`,
    slots: (n: number, of: number, leaving: number) => `${n} of ${of} placed${leaving > 0 ? `, ${leaving} of them waiting` : ""}`,
    left: (n: number) => (n === 0 ? rich`All are placed` : rich`You have *${n}* left`),
    left_of: (n: number, of: number) => `${en_plural(n, "dot", "dots")} left of ${of}`,
    placed_here: (n: number, left: number) => `${en_plural(n, "dot", "dots")} here, ${left} left to place`,
    cap_reached: (cap: number) => `No more than ${en_plural(cap, "dot", "dots")} on the same proposal.`,
    none_left: "You have none left. Take one back elsewhere to put it here.",
    received: (n: number) => `${n} sent`,
    nothing_placed: "Nothing placed yet",
    given_back: (n: number) => `: ${en_plural(n, "dot is yours again", "dots are yours again")}.`,
    some_given_back: (n: number) => `${en_plural(n, "dot is yours again", "dots are yours again")}: a proposal is no longer on the ballot.`,
    too_many: "You have not enough dots left. Take one back elsewhere to put it here.",
});
