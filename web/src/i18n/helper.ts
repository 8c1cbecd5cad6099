import { catalogue } from "./catalogue.ts";

// The page of who enters what people without a phone vote.
export const helper = catalogue(
    {
        page_title: "Saisir les bulletins",
        no_link_title: "Il faut un lien de saisie",
        no_link_what_to_do: "Demandez-le à la personne qui prépare l’atelier : elle le crée en un geste.",
    },
    {
        page_title: "Enter the ballots",
        no_link_title: "This page needs a link",
        no_link_what_to_do: "Ask whoever prepares the workshop: they make it in one step.",
    },
);
