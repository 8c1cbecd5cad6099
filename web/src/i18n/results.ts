import { french_catalogue } from "./catalogue.ts";
import { fr_plural, fr_rank, fr_word } from "./plural.ts";
import { rich } from "./rich.ts";

// What a round has shown, on phones and on the wall: the sentence first, counts always, a tie said.
export const results = french_catalogue({
    kick: (voters: number, registered: number) => `Résultat · ${fr_plural(voters, "votant", "votants")} sur ${fr_plural(registered, "inscrit", "inscrits")}`,
    live_kick: (voters: number, registered: number) => `En direct · ${fr_plural(voters, "votant", "votants")} sur ${fr_plural(registered, "inscrit", "inscrits")}`,
    turnout: (voters: number, registered: number) => `${fr_plural(voters, "votant", "votants")} sur ${fr_plural(registered, "inscrit", "inscrits")}`,
    none_title: "Pas de résultat",
    none: (registered: number) => `Personne n’a voté. ${fr_plural(registered, "personne était inscrite", "personnes étaient inscrites")} ; aucune proposition n’est classée.`,
    nothing_supported: "Aucune proposition n’a reçu de voix",
    first_dots: (title: string, dots: number) => `« ${title} » arrive en tête, avec ${fr_plural(dots, "gommette", "gommettes")}`,
    first_dots_live: (title: string, dots: number) => `« ${title} » est en tête, avec ${fr_plural(dots, "gommette", "gommettes")}`,
    tied_first: (n: number) => `${count(n)} propositions sont à égalité en tête`,
    tied_first_dots: (n: number, dots: number) => `${count(n)} propositions sont à égalité en tête, avec ${fr_plural(dots, "gommette", "gommettes")} chacune`,
    tied_at: (n: number, rank: number) => rich`${count(n)} propositions sont à égalité à la ${fr_rank(rank)[0]}^${fr_rank(rank)[1]}^ place.`,
    supporters: (n: number) => (n === 1 ? "1 personne l’a soutenue." : `${n} personnes l’ont soutenue.`),
    lead_dots: (gap: number) =>
        gap <= 3 ? `${fr_plural(gap, "gommette seulement la sépare", "gommettes seulement la séparent")} de la suivante.` : `${gap} gommettes la séparent de la suivante.`,
    first_opinion: (title: string, agree: number, disagree: number) => `« ${title} » arrive en tête, avec ${agree} pour et ${disagree} contre`,
    first_opinion_live: (title: string, agree: number, disagree: number) => `« ${title} » est en tête, avec ${agree} pour et ${disagree} contre`,
    opinion_counts: (agree: number, disagree: number, pass: number) =>
        `${agree} pour, ${disagree} contre, ${fr_word(pass, `${pass} passe`, `${pass} passent`)}`,
    dots_unit: "gommettes",
    people_unit: "personnes",
    agree_unit: "pour",
    disagree_unit: "contre",
    pass_unit: "passent",
    balance_unit: "solde",
    rank_of: (rank: number, of: number, tied: boolean) => rich`${fr_rank(rank)[0]}^${fr_rank(rank)[1]}^${tied ? " ex æquo" : ""} sur ${of} au vote`,
    rank_head: "Rang",
    proposal_head: "Proposition",
    yours: (n: number) => `dont ${n} de vous`,
    your_opinion: (opinion: string) => `vous : ${opinion}`,
    detail: (n: number) => (n === 1 ? "Le détail" : `Le détail, avec les ${n} propositions`),
    table_caption: "Toutes les propositions de ce vote, la première d’abord, celles sans voix aussi",
    how_dots: "Le total des gommettes classe les propositions ; à total égal, le nombre de personnes ; ensuite, elles sont ex æquo.",
    how_opinion: "Les « pour » moins les « contre » classent les propositions ; à solde égal, le nombre de « pour » ; ensuite, elles sont ex æquo.",
    one_for: (n: number) => `Une gommette pour ${n}.`,
    closed_since: (time: string) => `Le vote est clos depuis ${time}.`,
    provisional: "Le vote est ouvert : ce résultat change encore.",
});

function count(n: number): string {
    return ["", "Une", "Deux", "Trois", "Quatre", "Cinq", "Six", "Sept", "Huit", "Neuf", "Dix"][n] ?? String(n);
}
