import { translate } from "../../i18n/catalogue.ts";
import { en_word } from "../../i18n/plural.ts";
import { rich } from "../../i18n/rich.ts";
import type { DecisionVote } from "../../protocol.ts";
import type { decision_ballot } from "./ballot_words.ts";

translate<typeof decision_ballot>("decision_ballot", {
    decide: "Vote: for, against or abstain",
    rule: "You can change until the close.",
    abstaining: ({ base, majority }: DecisionVote) =>
        majority === "relative" || base === "expressed" ? "Abstaining counts neither for nor against." : "Abstaining weighs as voting against.",
    again: "The ideas merged here are to be voted on again.",
    voted: (n: number, of: number) => rich`*${n}* of ${of} ${en_word(of, "voted on", "voted on")}`,
    all_voted: "You have voted on all. Thank you.",
    next: "Next",
    next_long: "Next: the next proposal to vote on",
    nothing: "Nothing voted yet",
    received: (n: number) => `${n} received`,
    given: (vote: string) => `${vote}, noted.`,
    taken_back: "Vote taken back.",
    in_favour: "For",
    against: "Against",
    abstain: "Abstain",
});
