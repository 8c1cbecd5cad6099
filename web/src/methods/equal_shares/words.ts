import { catalogue } from "../../i18n/catalogue.ts";
import { en_plural, fr_number, fr_plural, fr_word } from "../../i18n/plural.ts";
import { listed } from "../../i18n/typography.ts";

const fr_titles = (titles: readonly string[]): string => listed(titles.map((title) => `« ${title} »`), "et");
const en_titles = (titles: readonly string[]): string => listed(titles.map((title) => `“${title}”`), "and");

// What is said of its results on every page.
export const budget_words = catalogue(
    {
        none_funded: (envelope: string) => `Aucune proposition n’est financée sur l’enveloppe de ${envelope}`,
        one_funded: (title: string, spent: string, envelope: string) => `« ${title} » est financée : ${spent} sur ${envelope}`,
        funded: (n: number, spent: string, envelope: string) => `${fr_number(n)} propositions sont financées : ${spent} sur ${envelope}`,
        so_far: (n: number, spent: string, envelope: string) => `Pour l’instant, ${fr_plural(n, "proposition serait financée", "propositions seraient financées")} : ${spent} sur ${envelope}`,
        left: (left: string) => `Il reste ${left}.`,
        too_dear: (titles: readonly string[]) => `${fr_titles(titles)} ${fr_word(titles.length, "coûte", "coûtent chacune")} plus que l’enveloppe : ${fr_word(titles.length, "elle ne pouvait pas être financée", "elles ne pouvaient pas être financées")}.`,
        undecided: (titles: readonly string[]) => `${fr_titles(titles)} sont à égalité, et l’enveloppe ne suffit pas à toutes : à la salle de décider.`,
        by_cost: (first: string, then: string) => `« ${first} » et « ${then} » étaient à égalité : la moins chère passe devant.`,
        by_votes: (first: string, then: string) => `« ${first} » et « ${then} » étaient à égalité, au même coût : « ${first} » a plus de voix.`,
        greedy_same: "Au seul nombre de voix, le résultat serait le même.",
        greedy: (more: readonly string[], less: readonly string[]) =>
            `Au seul nombre de voix, ${more.length === 0
                ? `${fr_titles(less)} ${fr_word(less.length, "ne l’aurait", "ne l’auraient")} pas été`
                : `${fr_titles(more)} ${fr_word(more.length, "aurait été financée", "auraient été financées")}${less.length === 0 ? " aussi" : ` à la place de ${fr_titles(less)}`}`}.`,
        cut_short: "Le partage du reste a été abrégé.",
        votes: "voix",
        cost: "coût",
        outcome: "issue",
        each_pays: "chacun de ses soutiens paie",
        by_votes_alone: "aux voix seules",
        is_funded: "financée",
        is_not_funded: "non financée",
        is_undecided: "à égalité",
        is_over: "dépasse l’enveloppe",
        free: "rien à payer",
        pays: (people: number, amount: string) => `${people} × ${amount}`,
        and_the_rest: (people: number) => `et ${people} ce qui leur restait`,
        support: (percent: number) => `pas assez : ${percent} % du coût, redistribution comprise`,
        yes: "oui",
        no: "non",
        costs: (cost: string, outcome: string) => `${cost}, ${outcome}`,
        people: (votes: number, outcome: string) => `${fr_plural(votes, "voix", "voix")}, ${outcome}`,
        shares: "À parts égales",
        votes_alone: "Aux voix seules",
        picture: "Une barre est l’enveloppe ; le vide, ce qui reste.",
        yours: "vous la financeriez",
        how_counted:
            "L’enveloppe est partagée à parts égales entre les votants. Une proposition est financée quand ses soutiens ont encore, ensemble, de quoi la payer : à parts égales, et qui n’a plus assez donne ce qu’il a. Le reste est redistribué peu à peu. À égalité : la moins chère, puis celle qui a le plus de voix.",
    },
    {
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
    },
);
