import { french_catalogue } from "./catalogue.ts";
import { fr_number, fr_plural, fr_rank } from "./plural.ts";
import { rich } from "./rich.ts";

// What results say whatever the method.
export const results = french_catalogue("results", {
    kick: (voters: number, registered: number) => `Résultat · ${fr_plural(voters, "votant", "votants")} sur ${fr_plural(registered, "inscrit", "inscrits")}`,
    live_kick: (voters: number, registered: number) => `En direct · ${fr_plural(voters, "votant", "votants")} sur ${fr_plural(registered, "inscrit", "inscrits")}`,
    none_title: "Pas de résultat",
    none: (registered: number) => `Personne n’a voté. ${fr_plural(registered, "personne était inscrite", "personnes étaient inscrites")} ; aucune proposition n’est classée.`,
    nothing_supported: "Aucune proposition n’a reçu de voix",
    tied_first: (n: number) => `${fr_number(n)} propositions sont à égalité en tête`,
    tied_at: (n: number, rank: number) => rich`${fr_number(n)} propositions sont à égalité à la ${fr_rank(rank)[0]}^${fr_rank(rank)[1]}^ place.`,
    told_apart: (by: string, titles: string, more: number, others: number) =>
        `À égalité, départagées${by} : ${titles}${more > 0 ? `… et ${more} de plus` : ""}${others > 0 ? ` ; plus bas, ${fr_plural(others, "autre", "autres")}` : ""}.`,
    // One of several, behind the one before it: `level` with it or not; null: the first.
    placed: (title: string, level: boolean | null) => `${level === null ? "" : level ? " et " : ", puis "}« ${title} »`,
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
});
