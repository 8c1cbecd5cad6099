import { catalogue } from "../../i18n/catalogue.ts";
import type { MajorityJudgment } from "../../protocol.ts";
import { by_column, type OnPaper } from "../paper.ts";
import { grade_word, grades_of } from "./phone_words.ts";

export const judgment_paper = catalogue(
    {
        rule: (strict: boolean) => `Donnez une mention à chaque proposition, une croix par ligne. ${strict ? "Une ligne vide vaut la plus basse." : "Une ligne vide : sans avis."}`,
        hint: (keys: string) => `Le numéro de la colonne : ${keys}. Rien : pas de mention.`,
    },
    {
        rule: (strict: boolean) => `Give each proposal a grade, one cross a line. ${strict ? "An empty line counts as the lowest." : "An empty line: no opinion."}`,
        hint: (keys: string) => `The number of the column: ${keys}. Nothing: no grade.`,
    },
);

export const on_paper: OnPaper<MajorityJudgment> = {
    rule: ({ strict }) => judgment_paper.rule(strict),
    boxes: (method) => {
        const choices = by_column(...grades_of(method).map((grade) => [grade, grade_word(grade)] as const));
        return [{ part: "mark", choices, printed: "columns", hint: judgment_paper.hint(choices.map(({ keys, said }) => `${keys[0]} ${said}`).join(", ")) }];
    },
};
