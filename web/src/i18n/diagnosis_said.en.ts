import type { diagnosis_said } from "./diagnosis_said.ts";
import { translate } from "./catalogue.ts";

translate<typeof diagnosis_said>("diagnosis_said", {
    of_field: "Diagnosis of the field",
    of_field_kind: (kind: string) => `Diagnosis of the field: ${kind.toLowerCase()}`,
    not_measured: "Not measured yet",
    in_year: (year: number) => `in ${year}`,
    here_in: (year: number) => `Here, in ${year}`,
    target: (year: number) => `Target ${year}`,
    figure_of: (what: string, figure: string) => `${what}: ${figure}`,
    source: (source: string) => `Source: ${source}`,
    cut_scale: "The scale does not begin at zero.",
    year_head: "Year",
    figure_head: "Figure",
    at_the_wall: "On the wall",
    at_the_wall_is: (said: string) => `On the wall: ${said}`,
    more: "More",
});
