import { translate } from "../../i18n/catalogue.ts";
import { en_plural } from "../../i18n/plural.ts";
import { listed } from "../../i18n/typography.ts";
import type { budget_words } from "./words.ts";

const en_titles = (titles: readonly string[]): string => listed(titles.map((title) => `“${title}”`), "and");

translate<typeof budget_words>("budget_words", {
    none_funded: (envelope: string) => `No proposal is funded out of ${envelope}`,
    one_funded: (title: string, spent: string, envelope: string) => `“${title}” is funded: ${spent} of ${envelope}`,
    funded: (n: number, spent: string, envelope: string) => `${n} proposals are funded: ${spent} of ${envelope}`,
    so_far: (n: number, spent: string, envelope: string) => `So far ${en_plural(n, "proposal would be funded", "proposals would be funded")}: ${spent} of ${envelope}`,
    left: (left: string) => `${left} is left.`,
    too_dear: (titles: readonly string[]) => `${en_titles(titles)} ${titles.length === 1 ? "costs" : "each cost"} more than there is and could not be funded.`,
    undecided: (titles: readonly string[]) => `${en_titles(titles)} are tied, and there is not enough for all: the room decides.`,
    by_cost: (first: string, then: string) => `“${first}” and “${then}” were tied: the cheaper goes first.`,
    by_votes: (first: string, then: string) => `“${first}” and “${then}” were tied at the same cost: “${first}” has more votes.`,
    greedy_same: "By votes alone the result would be the same.",
    greedy: (more: readonly string[], less: readonly string[]) =>
        (more.length === 0 ? `By votes alone ${en_titles(less)} would not have been.` : `By votes alone ${en_titles(more)} would have been funded ${less.length === 0 ? "too" : `in the place of ${en_titles(less)}`}.`),
    cut_short: "The sharing of the rest was cut short.",
    votes: "votes",
    cost: "cost",
    outcome: "outcome",
    each_pays: "each supporter pays",
    by_votes_alone: "by votes alone",
    is_funded: "funded",
    is_not_funded: "not funded",
    is_undecided: "tied",
    is_over: "more than there is",
    free: "nothing to pay",
    pays: (people: number, amount: string) => `${people} × ${amount}`,
    and_the_rest: (people: number) => `and ${people} what they had left`,
    support: (percent: number) => `not enough: ${percent}% of the cost, all sharing out included`,
    yes: "yes",
    no: "no",
    costs: (cost: string, outcome: string) => `${cost}, ${outcome}`,
    people: (votes: number, outcome: string) => `${en_plural(votes, "vote", "votes")}, ${outcome}`,
    shares: "Equal shares",
    votes_alone: "By votes alone",
    picture: "A bar is the money there is; the empty part is left.",
    yours: "you would fund it",
    how_counted:
        "The money is divided equally among the voters. A proposal is funded when its supporters together still hold what it costs: in equal parts, and who has too little gives it all. The rest is shared out bit by bit. In a tie: the cheaper, then the one with more votes.",
});
