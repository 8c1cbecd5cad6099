import { catalogue } from "./catalogue.ts";

// The offers to bring a file in; all that each then says comes with it.
export const bring_offer = catalogue(
    {
        title: "Apporter à la convention",
        how: "Actions ou diagnostic déjà écrits dans un tableau : Excel, LibreOffice ou CSV. Vous voyez d’abord ce que le fichier changerait.",
        open: "Apporter un fichier",
        ideas: "Apporter des idées d’un fichier",
        members: "Apporter les membres d’un fichier",
        committees: "Apporter les comités d’un fichier",
        opening: "Un instant…",
        failed: "Cette partie de la page n’est pas venue. Vérifiez la connexion, puis rechargez la page.",
    },
    {
        title: "Bring into the convention",
        how: "Actions or a diagnosis already written in a table: Excel, LibreOffice or CSV. You first see what the file would change.",
        open: "Bring in a file",
        ideas: "Bring in ideas from a file",
        members: "Bring in members from a file",
        committees: "Bring in committees from a file",
        opening: "One moment…",
        failed: "This part of the page did not come. Check the connection, then reload the page.",
    },
);
