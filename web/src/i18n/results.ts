import { french_catalogue } from "./catalogue.ts";
import { fr_number, fr_plural, fr_rank } from "./plural.ts";
import { rich } from "./rich.ts";

// What results say whatever the method.
export const results = french_catalogue({
    kick: (voters: number, registered: number) => `Résultat · ${fr_plural(voters, "votant", "votants")} sur ${fr_plural(registered, "inscrit", "inscrits")}`,
    live_kick: (voters: number, registered: number) => `En direct · ${fr_plural(voters, "votant", "votants")} sur ${fr_plural(registered, "inscrit", "inscrits")}`,
    none_title: "Pas de résultat",
    none: (registered: number) => `Personne n’a voté. ${fr_plural(registered, "personne était inscrite", "personnes étaient inscrites")} ; aucune proposition n’est classée.`,
    nothing_supported: "Aucune proposition n’a reçu de voix",
    tied_first: (n: number) => `${fr_number(n)} propositions sont à égalité en tête`,
    tied_at: (n: number, rank: number) => rich`${fr_number(n)} propositions sont à égalité à la ${fr_rank(rank)[0]}^${fr_rank(rank)[1]}^ place.`,
    rank_of: (rank: number, of: number, tied: boolean) => rich`${fr_rank(rank)[0]}^${fr_rank(rank)[1]}^${tied ? " ex æquo" : ""} sur ${of} au vote`,
    rank_head: "Rang",
    proposal_head: "Proposition",
    detail: (n: number) => (n === 1 ? "Le détail" : `Le détail, avec les ${n} propositions`),
    table_caption: "Toutes les propositions de ce vote, la première d’abord, celles sans voix aussi",
    one_for: (n: number) => `Une gommette pour ${n}.`,
    closed_since: (time: string) => `Le vote est clos depuis ${time}.`,
    provisional: "Le vote est ouvert : ce résultat change encore.",
});
