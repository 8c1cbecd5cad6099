import { french_catalogue } from "../../i18n/catalogue.ts";
import { fr_number, fr_plural, fr_word } from "../../i18n/plural.ts";
import { listed } from "../../i18n/typography.ts";

const fr_titles = (titles: readonly string[]): string => listed(titles.map((title) => `« ${title} »`), "et");

// What is said of its results on every page.
export const budget_words = french_catalogue("budget_words", {
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
});
