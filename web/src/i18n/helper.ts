import { catalogue } from "./catalogue.ts";

// The page of who enters what people without a phone vote.
export const helper = catalogue(
    {
        page_title: "Saisir les bulletins",
        no_link_title: "Il faut un lien de saisie",
        no_link_what_to_do: "Demandez-le à la personne qui prépare l’atelier : elle le crée en un geste.",
        no_vote: "Aucun vote n’est ouvert",
        no_vote_how: "Cette page change toute seule dès que l’animatrice en ouvre un. D’ici là, vous pouvez donner des papiers.",
        which_round: "Quel vote",
        round_number: (round: number) => `Vote n° ${round}`,
        nothing_to_enter: "Rien à saisir : personne n’a de papier pour ce vote.",
        all_saved: "Tout est enregistré",
        closed: "L’atelier est terminé",
        closed_how: "Rien ne se saisit plus. Merci de votre aide.",
    },
    {
        page_title: "Enter the ballots",
        no_link_title: "This page needs a link",
        no_link_what_to_do: "Ask whoever prepares the workshop: they make it in one step.",
        no_vote: "No vote is open",
        no_vote_how: "This page changes by itself once the facilitator opens one. Until then you can hand out slips.",
        which_round: "Which vote",
        round_number: (round: number) => `Vote no. ${round}`,
        nothing_to_enter: "Nothing to enter: nobody has a slip for this vote.",
        all_saved: "All is saved",
        closed: "The workshop is over",
        closed_how: "Nothing is entered any more. Thank you for your help.",
    },
);
