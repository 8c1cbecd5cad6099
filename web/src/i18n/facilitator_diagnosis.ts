import { catalogue } from "./catalogue.ts";
import { en_plural, fr_plural } from "./plural.ts";

// The field's diagnosis on the console: to be shown to the room, a line at a time.
export const diagnosis_panel = catalogue(
    {
        title: "Diagnostic du champ",
        lines: (n: number) => `Voir ${n === 1 ? "la ligne" : `les ${fr_plural(n, "ligne", "lignes")}`}`,
        none_shown: "Rien n’est à l’écran : la salle voit l’étape en cours.",
        wall_shows: (title: string) => `Le diagnostic du champ : « ${title} »`,
        on_screen: "À l’écran",
        show: "Montrer à l’écran",
        withdraw: "Retirer de l’écran",
        previous: "Précédent",
        next: "Suivant",
        place: (place: number, of: number) => `${place} sur ${of}`,
    },
    {
        title: "Diagnosis of the field",
        lines: (n: number) => `See ${n === 1 ? "the line" : `the ${en_plural(n, "line", "lines")}`}`,
        none_shown: "Nothing is on the screen: the room sees the current step.",
        wall_shows: (title: string) => `The diagnosis of the field: “${title}”`,
        on_screen: "On the screen",
        show: "Show on the screen",
        withdraw: "Take off the screen",
        previous: "Previous",
        next: "Next",
        place: (place: number, of: number) => `${place} of ${of}`,
    },
);
