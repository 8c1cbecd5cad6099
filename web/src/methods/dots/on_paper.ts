import { catalogue } from "../../i18n/catalogue.ts";
import { en_plural, fr_plural } from "../../i18n/plural.ts";
import type { Dots } from "../../protocol.ts";
import { numbers_to, type OnPaper } from "../paper.ts";

export const dots_paper = catalogue(
    {
        rule: (dots: number, cap: number) => `Vous avez ${fr_plural(dots, "gommette", "gommettes")}. Noircissez-en ${cap} au plus par proposition.`,
        rule_by_number: (dots: number, cap: number) => `Vous avez ${fr_plural(dots, "gommette", "gommettes")}. Écrivez combien vous en donnez, ${cap} au plus par proposition.`,
        given: (n: number) => fr_plural(n, "gommette", "gommettes"),
        hint: (cap: number) => `Le nombre de gommettes, ${cap} au plus. Rien : aucune.`,
        too_many: (n: number, dots: number) => `${fr_plural(n, "gommette", "gommettes")} sur ce papier : chacun en a ${dots}. Vérifiez le papier.`,
    },
    {
        rule: (dots: number, cap: number) => `You have ${en_plural(dots, "dot", "dots")}. Fill in ${cap} at most on one proposal.`,
        rule_by_number: (dots: number, cap: number) => `You have ${en_plural(dots, "dot", "dots")}. Write how many you give, ${cap} at most to one proposal.`,
        given: (n: number) => en_plural(n, "dot", "dots"),
        hint: (cap: number) => `The number of dots, ${cap} at most. Nothing: none.`,
        too_many: (n: number, dots: number) => `${en_plural(n, "dot", "dots")} on this paper: everybody has ${dots}. Check the paper.`,
    },
);

// More circles than this are no quicker to fill in than a number is to write.
const most_circles = 5;

export const on_paper: OnPaper<Dots> = {
    rule: ({ dots, cap }) => (cap > most_circles ? dots_paper.rule_by_number : dots_paper.rule)(dots, Math.min(dots, cap)),
    boxes: ({ dots, cap }) => [{
        part: "mark", choices: numbers_to(Math.min(dots, cap), dots_paper.given), printed: cap > most_circles ? "number" : "dots",
        hint: dots_paper.hint(Math.min(dots, cap)),
    }],
    objection: (marks, { dots }) => {
        const given = marks.reduce((sum, { mark = 0 }) => sum + mark, 0);
        return given > dots ? dots_paper.too_many(given, dots) : null;
    },
};
