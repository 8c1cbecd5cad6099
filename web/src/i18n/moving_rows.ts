import { catalogue } from "./catalogue.ts";

// Moving a row of a list up or down.
export const moving_rows = catalogue(
    {
        by_keys: "Au clavier, Alt et une flèche déplacent une ligne.",
        up: (title: string) => `Monter : ${title}`,
        down: (title: string) => `Descendre : ${title}`,
        moved_to: (title: string, place: number, of: number) => `${title} : ${place} sur ${of}`,
        taken_out: (title: string) => `${title} : retirée de la liste`,
    },
    {
        by_keys: "On the keyboard, Alt and an arrow move a row.",
        up: (title: string) => `Move up: ${title}`,
        down: (title: string) => `Move down: ${title}`,
        moved_to: (title: string, place: number, of: number) => `${title}: ${place} of ${of}`,
        taken_out: (title: string) => `${title}: taken out of the list`,
    },
);
