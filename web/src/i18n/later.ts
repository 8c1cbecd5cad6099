import { french_catalogue } from "./catalogue.ts";
import { fr_plural } from "./plural.ts";
import { rich } from "./rich.ts";

// The phone while ideas are merged, while priorities are ordered and at the end, and the receipt of a ballot: words that come with these screens, which the page fetches.
export const later = french_catalogue("later", {
    merging_title: (n: number) => fr_plural(n, "proposition", "propositions"),
    merging_hint: "Les idées proches sont réunies à voix haute. Dites si vous n’êtes pas d’accord : un groupe se défait aussi vite qu’il se fait.",
    session_over: (name: string) => (name === "" ? "L’atelier est terminé. Merci." : `L’atelier est terminé. Merci, ${name}.`),
    over_hint: "Rien ne peut plus y être ajouté. Cette page garde ce qui s’y est décidé.",
    retained: (n: number) => (n === 0 ? "Rien n’est encore retenu" : fr_plural(n, "priorité retenue", "priorités retenues")),
    afterwards: "Et après ?",
    afterwards_how: "Une page publique, sans noms, suit chaque idée : ce qui est décidé, et ce qui se fait. Gardez son adresse.",
    afterwards_read: "Ce que deviennent vos idées",
    afterwards_code: "Code QR de la page publique, à montrer à quelqu’un",
    retained_hint: "L’animatrice range les priorités avec la salle. Cet écran suit.",

    withdraw: "Retirer",
    withdraw_idea: (title: string) => `Retirer l’idée : ${title}`,
    yes_withdraw: "Oui, retirer",
    keep: "Garder",

    vote_closing: "Le vote se ferme",
    vote_closing_why: (left: string) => rich`Plus personne ne change son vote. On attend ceux des téléphones que le réseau a coupés, encore ${left} au plus.`,
    no_ballot: "Vous n’avez pas voté",
    ballot_held: "Votre bulletin n’est pas encore arrivé",
    ballot_in: "Votre bulletin est reçu",
    idea_refused: (title: string) => `Votre idée « ${title} » n’est pas partie.`,
    take_text_back: "Reprendre le texte",
    reworded: (read: string) => `Ce texte a changé après votre réponse.${read && ` Vous aviez lu : « ${read} ».`}`,
    equal_colleges: "Dans le résultat, chaque collège pèsera autant.",
    weights: (each: string) => `Dans le résultat, chaque collège a son poids : ${each}.`,
    stands_for: (committee: string, place: number) => `${committee} : priorité ${place}`,
    keep_answer: "Garder ma réponse",
    not_counted: (title: string) => `Ce n’est pas compté${title && ` : « ${title} »`}.`,

    receipt: "Reçu :",
    receipt_what: "À quoi sert ce reçu ?",
    receipt_why: "À la clôture, la liste des reçus s’affiche ici. Y retrouver le vôtre prouve que votre bulletin est compté, jamais ce qu’il dit. Il change chaque fois que vous changez votre bulletin. Notez-le si vous voulez : il ne permet à personne de vous retrouver.",
    receipt_found: (receipt: string, n: number) =>
        n === 1 ? `Votre reçu ${receipt} est dans la liste : c’est le seul bulletin compté.` : `Votre reçu ${receipt} est dans la liste des ${n} bulletins comptés.`,
    receipt_missing: (receipt: string) => `Votre reçu ${receipt} n’est pas dans la liste : dites-le à l’animatrice avant de partir.`,
    receipts_see: "Voir la liste",
    receipt_yours: "le vôtre",
    receipts_none: "La liste est vide.",
    receipts_not_of: (n: number) => `${fr_plural(n, "bulletin sur papier ou à main levée n’a", "bulletins sur papier ou à main levée n’ont")} pas de reçu.`,
});
