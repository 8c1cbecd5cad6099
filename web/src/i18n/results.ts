import { catalogue } from "./catalogue.ts";
import { en_plural, en_rank, fr_number, fr_plural, fr_rank } from "./plural.ts";
import { rich } from "./rich.ts";

// What results say whatever the method.
export const results = catalogue(
    {
        kick: (voters: number, registered: number) => `Résultat · ${fr_plural(voters, "votant", "votants")} sur ${fr_plural(registered, "inscrit", "inscrits")}`,
        live_kick: (voters: number, registered: number) => `En direct · ${fr_plural(voters, "votant", "votants")} sur ${fr_plural(registered, "inscrit", "inscrits")}`,
        none_title: "Pas de résultat",
        none: (registered: number) => `Personne n’a voté. ${fr_plural(registered, "personne était inscrite", "personnes étaient inscrites")} ; aucune proposition n’est classée.`,
        nothing_supported: "Aucune proposition n’a reçu de voix",
        tied_first: (n: number) => `${fr_number(n)} propositions sont à égalité en tête`,
        tied_at: (n: number, rank: number) => rich`${fr_number(n)} propositions sont à égalité à la ${fr_rank(rank)[0]}^${fr_rank(rank)[1]}^ place.`,
        rank_head: "Rang",
        proposal_head: "Proposition",
        detail: (n: number) => (n === 1 ? "Le détail" : `Le détail, avec les ${n} propositions`),
        half: "la moitié",
        table_caption: "Toutes les propositions de ce vote, la première d’abord, celles sans voix aussi",
        one_for: (n: number) => `Une gommette pour ${n}.`,
        closed_since: (time: string) => `Le vote est clos depuis ${time}.`,
        reworded: (title: string, votes: number | null) =>
            `« ${title} » a changé de texte pendant le vote${votes === null ? "" : ` ; ${fr_plural(votes, "vote porte", "votes portent")} sur l’ancien`}.`,
        secret: "Vote secret : les bulletins comptés sont gardés sans nom, et rien ne les relie plus à personne.",
        kind_secret: "Vote secret.",
        kind_hidden: "Vote ordinaire, non secret ; résultats cachés jusqu’à la clôture.",
        kind_live: "Vote ordinaire, non secret ; résultats visibles pendant le vote.",
        lost_title: "Vote secret annulé",
        lost: "Le serveur est reparti d’une sauvegarde, et aucune sauvegarde ne contient de quoi ouvrir les bulletins d’un vote secret. Il n’y a pas de résultat : il faut voter de nouveau.",
        provisional: "Le vote est ouvert : ce résultat change encore.",
    },
    {
        secret: "A secret vote: the ballots that counted are kept without names, and nothing ties them to anybody any more.",
        kind_secret: "A secret vote.",
        kind_hidden: "An ordinary vote, not secret; results hidden until the close.",
        kind_live: "An ordinary vote, not secret; results shown during the vote.",
        lost_title: "Secret vote void",
        lost: "The server started again from a backup, and no backup holds what opens the ballots of a secret vote. There is no result: the vote has to be held again.",
        kick: (voters: number, registered: number) => `Result · ${en_plural(voters, "voter", "voters")} of ${registered} registered`,
        live_kick: (voters: number, registered: number) => `Live · ${en_plural(voters, "voter", "voters")} of ${registered} registered`,
        none_title: "No result",
        none: (registered: number) => `Nobody voted. ${en_plural(registered, "person was", "people were")} registered; no proposal is ranked.`,
        nothing_supported: "No proposal received a vote",
        tied_first: (n: number) => `${n} proposals are tied for first place`,
        tied_at: (n: number, rank: number) => rich`${n} proposals are tied in ${en_rank(rank)[0]}^${en_rank(rank)[1]}^ place.`,
        rank_head: "Rank",
        proposal_head: "Proposal",
        detail: (n: number) => (n === 1 ? "The detail" : `The detail, with all ${n} proposals`),
        half: "half",
        table_caption: "All proposals of this vote, best first, those without votes too",
        one_for: (n: number) => `One dot for ${n}.`,
        closed_since: (time: string) => `The vote has been closed since ${time}.`,
        reworded: (title: string, votes: number | null) =>
            `“${title}” was worded otherwise during the vote${votes === null ? "" : `; ${en_plural(votes, "vote was", "votes were")} given to the former words`}.`,
        provisional: "The vote is open: this result still changes.",
    },
);
