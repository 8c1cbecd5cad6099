import { french_catalogue } from "./catalogue.ts";
import { fr_number, fr_plural, fr_rank } from "./plural.ts";
import { listed } from "./typography.ts";

const fr_titles = (titles: readonly string[]): string[] => titles.map((title) => `« ${title} »`);

// What results say whatever the method.
export const results = french_catalogue("results", {
    kick: (voters: number, registered: number) => `Résultat · ${fr_plural(voters, "votant", "votants")} sur ${fr_plural(registered, "inscrit", "inscrits")}`,
    live_kick: (voters: number, registered: number) => `En direct · ${fr_plural(voters, "votant", "votants")} sur ${fr_plural(registered, "inscrit", "inscrits")}`,
    // Voters who did not vote by phone, to end a sentence on voters.
    apart: (paper: number, hands: number, tablet = 0) => {
        const told = [paper > 0 && `${paper} sur papier`, tablet > 0 && `${tablet} sur tablette`, hands > 0 && `${hands} à main levée`].filter((one) => one !== false);
        return told.length > 0 ? `, dont ${listed(told, "et")}` : "";
    },
    none_title: "Pas de résultat",
    none: (registered: number) => `Personne n’a voté. ${fr_plural(registered, "personne était inscrite", "personnes étaient inscrites")} ; aucune proposition n’est classée.`,
    nothing_supported: "Aucune proposition n’a reçu de voix",
    tied_first: (n: number) => `${fr_number(n)} propositions sont à égalité en tête`,
    // The best placed that nothing told apart, and what is said of those further down.
    level: (rank: number, titles: readonly string[], more: number, others: string) =>
        `Ex æquo à la ${fr_rank(rank).join("")} place : ${more > 0 ? `${fr_titles(titles).join(", ")}… et ${more} de plus` : listed(fr_titles(titles), "et")}${others}.`,
    level_below: (places: readonly string[], more: number) => ` ; plus bas, ${places.join(", ")}${more > 0 ? `… et ${fr_plural(more, "autre place", "autres places")}` : ""}`,
    level_there: (n: number, rank: number) => `${n} à la ${fr_rank(rank).join("")}`,
    told_apart: (by: string, titles: string, more: number, others: string) => `À égalité, départagées${by} : ${titles}${more > 0 ? `… et ${more} de plus` : ""}${others}.`,
    told_apart_below: (places: readonly string[], more: number) => ` ; plus bas, de même les places ${places.join(", ")}${more > 0 ? `… et ${more} autres` : ""}`,
    from_to: (first: number, last: number) => `${first} à ${last}`,
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
    room_open: "Salle ouverte : un code pour tous.",
    room_personal: "Un code ou un papier numéroté par personne.",
    kind_hidden: "Vote ordinaire, non secret ; résultats cachés jusqu’à la clôture.",
    kind_live: "Vote ordinaire, non secret ; résultats visibles pendant le vote.",
    lost_title: "Vote secret annulé",
    lost: "Le serveur est reparti d’une sauvegarde, et aucune ne contient de quoi ouvrir les bulletins d’un vote secret. Il n’y a pas de résultat : il faut voter de nouveau.",
    official_equal: "Résultat à collèges égaux : chaque collège pèse autant.",
    official_declared: (weights: string) => `Résultat à poids déclarés : ${weights}.`,
    official_by_person: "Ces poids ne changent rien : l’ordre est par personne.",
    provisional: "Le vote est ouvert : ce résultat change encore.",
});
