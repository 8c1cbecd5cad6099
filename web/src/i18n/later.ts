import { french_catalogue } from "./catalogue.ts";
import { fr_plural } from "./plural.ts";

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
