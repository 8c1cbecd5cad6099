import { french_catalogue } from "./catalogue.ts";
import { fr_plural } from "./plural.ts";

// Coming in by a personal code, and on a tablet that several people share: words that come with what the page fetches for these.
export const other_doors = french_catalogue("other_doors", {
    // A personal code on a phone that is in
    somebody_is_in: "Ce téléphone est déjà entré dans l’atelier",
    who_to_be: "Un code personnel vient d’être lu. Qui êtes-vous sur ce téléphone ?",
    be_new: "La personne du code lu",
    be_new_means: "Celle d’avant ne pourra plus revenir sur ce téléphone, et ce qu’elle n’a pas encore envoyé est perdu.",
    stay: "La même qu’avant",
    stay_means: "Le papier reste utilisable sur un autre téléphone.",

    // Whose turn it is
    whose_turn: "À qui le tour ?",
    first_time: "C’est ma première fois ici",
    first_time_means: "Vous recevrez un numéro, pour pouvoir revenir.",
    been_here: "Je suis déjà passé·e",
    been_here_means: "Touchez votre numéro.",
    number: (n: number) => `N° ${n}`,
    no_number: "Sans numéro encore",
    still_leaving: (n: number) => `${fr_plural(n, "bulletin attend", "bulletins attendent")} le réseau. Laissez cette page ouverte : tout partira seul.`,
    not_counted: (n: number) => `N° ${n} : une partie de ce qui attendait n’a pas été comptée, car le vote a changé ou s’est fermé. Prévenez cette personne.`,
    not_counted_unnamed: "Une partie de ce qui attendait n’a pas été comptée, car le vote a changé ou s’est fermé.",

    // Somebody’s turn
    shared: "Tablette partagée",
    your_number: (n: number) => `Votre numéro : ${n}`,
    keep_number: "Retenez-le pour revenir.",
    done: "J’ai fini",
    back: "Retour",
    has_voted: "Vous avez déjà voté",
    has_voted_means: "Votre bulletin compte. Il reste replié, pour que personne d’autre ne le lise.",
    vote_anew: "Refaire mon bulletin",
    nothing_now: "Rien à faire ici pour l’instant",
    nothing_now_means: "Quand un vote s’ouvrira, revenez avec votre numéro. Les résultats s’affichent au mur.",
    sending: "Envoi…",
    sending_means: "Encore un instant : votre bulletin part.",
    line_is_cut: "Le réseau est coupé",
    line_is_cut_means: "Votre bulletin est gardé sur cette tablette et partira seul au retour du réseau. Vous pouvez attendre, ou laisser la place.",
    go_on: "Laisser la place",
    return_to_ballot: "Revenir à mon bulletin",
    still_there: "Toujours là ?",
    going_back: (seconds: number) => `Retour à l’accueil dans ${seconds} s.`,
    going_back_soon: "Sans geste de votre part, cette page revient à l’accueil. Ce que vous avez choisi est gardé.",
    i_am_here: "Je suis là",
});
