import { catalogue } from "./catalogue.ts";

// The convention's fields on the office's page.
export const fields_said = catalogue(
    {
        title: (n: number) => `${n === 9 ? "Neuf" : n} champs d’intervention`,
        how: "Un champ garde ses deux lettres partout ; les neuf de la convention nationale ont aussi leur couleur.",
        change: "Modifier les champs",
        list: "Champs, dans l’ordre où ils paraissent",
        change_how: "Renommez-les, ordonnez-les, ajoutez les vôtres. Un champ qui sert à un comité, à une fiche ou au diagnostic ne se retire pas.",
        name: "Nom du champ",
        name_of: (code: string) => `Nom du champ ${code}`,
        code: "Deux lettres",
        code_hint: "Elles restent.",
        add: "Ajouter un champ",
        added: "nouveau champ",
        take_out: "Retirer",
    },
    {
        title: (n: number) => `${n === 9 ? "Nine" : n} fields`,
        how: "A field keeps its two letters everywhere; the nine of the national convention have their colour too.",
        change: "Change the fields",
        list: "Fields, in the order in which they are shown",
        change_how: "Rename them, order them, add your own. A field of a committee, a sheet or the diagnosis cannot be taken out.",
        name: "Name of the field",
        name_of: (code: string) => `Name of field ${code}`,
        code: "Two letters",
        code_hint: "They stay.",
        add: "Add a field",
        added: "new field",
        take_out: "Take out",
    },
);
