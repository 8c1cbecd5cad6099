import { french_catalogue } from "./catalogue.ts";

// A line of a field's diagnosis as the room sees it, on the wall and on phones.
export const diagnosis_said = french_catalogue("diagnosis_said", {
    of_field: "Diagnostic du champ",
    of_field_kind: (kind: string) => `Diagnostic du champ : ${kind.toLowerCase()}`,
    not_measured: "Pas encore mesuré",
    in_year: (year: number) => `en ${year}`,
    here_in: (year: number) => `Ici, en ${year}`,
    target: (year: number) => `Objectif ${year}`,
    figure_of: (what: string, figure: string) => `${what} : ${figure}`,
    source: (source: string) => `Source : ${source}`,
    cut_scale: "L’échelle ne part pas de zéro.",
    year_head: "Année",
    figure_head: "Valeur",
    at_the_wall: "Au mur",
    at_the_wall_is: (said: string) => `Au mur : ${said}`,
    more: "En savoir plus",
});
