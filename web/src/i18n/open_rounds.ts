import type { Method } from "../protocol.ts";
import { french_catalogue } from "./catalogue.ts";
import { fr_plural } from "./plural.ts";

// On a phone while several votes are open at once.
export const open_rounds = french_catalogue("open_rounds", {
    votes: "Les votes",
    how_many: (n: number) => (n < 2 ? "Un vote est ouvert, un autre est clos" : `${["Deux", "Trois", "Quatre"][n - 2] ?? n} votes sont ouverts`),
    proposals: (n: number) => fr_plural(n, "proposition", "propositions"),
    go_to: (name: string) => `Passer à : ${name}`,
    opened_beside: (name: string) => `Un autre vote s’est ouvert : ${name}. Vous pouvez finir celui-ci d’abord.`,
    closed_beside: (name: string) => `Le résultat est là : ${name}.`,
});

// How a phone stands with one of them.
export const state_words = french_catalogue("state_words", {
    to_do: "à faire",
    begun: "en cours",
    done: "fait",
    refused: "à revoir",
    closing: "se ferme",
    result: "résultat",
});

// A vote without a name of its own.
export const called_by_method = french_catalogue<Record<Method["type"], string>>("called_by_method", {
    approval: "Vote par approbation",
    consensus: "Consensus et divergences",
    decision: "Vote de décision",
    dots: "Vote par gommettes",
    duels: "Vote par duels",
    equal_shares: "Répartir un budget",
    impact_effort: "Situer : impact et effort",
    majority_judgment: "Vote par mentions",
    opinion: "Vote : pour, contre ou neutre",
    ranking: "Vote par classement",
});
