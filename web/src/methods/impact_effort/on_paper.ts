import { catalogue } from "../../i18n/catalogue.ts";
import type { ImpactEffort } from "../../protocol.ts";
import { numbers_to, type OnPaper } from "../paper.ts";

export const placing_paper = catalogue(
    {
        rule: "Situez chaque proposition de 1 à 5 : son impact pour le territoire, de peu à fort, et l’effort qu’elle demande, de peu à beaucoup.",
        impact: "Impact",
        effort: "Effort",
        hint: "L’impact puis l’effort, de 1 à 5. Rien aux deux : pas située.",
        hint_effort: "L’effort, de 1 à 5.",
    },
    {
        rule: "Place each proposal from 1 to 5: its impact for the area, little to strong, and the effort it takes, little to much.",
        impact: "Impact",
        effort: "Effort",
        hint: "The impact, then the effort, from 1 to 5. Nothing in both: not placed.",
        hint_effort: "The effort, from 1 to 5.",
    },
);

const steps = () => numbers_to(5, String);

export const on_paper: OnPaper<ImpactEffort> = {
    rule: () => placing_paper.rule,
    boxes: () => [
        { part: "mark", name: placing_paper.impact, choices: steps(), printed: "columns", hint: placing_paper.hint },
        { part: "second", name: placing_paper.effort, choices: steps(), printed: "columns", hint: placing_paper.hint_effort },
    ],
};
