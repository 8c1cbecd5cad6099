import { catalogue } from "../../i18n/catalogue.ts";
import type { Opinion } from "../../protocol.ts";
import { by_column, type Box, type OnPaper } from "../paper.ts";
import { opinion_word } from "./phone_words.ts";

export const opinion_paper = catalogue(
    {
        rule: "Donnez votre avis, une croix par ligne. Vous pouvez laisser des lignes vides.",
        hint: (keys: string) => `Le numéro de la colonne : ${keys}. Rien : pas d’avis.`,
    },
    {
        rule: "Give your opinion, one cross a line. You may leave lines empty.",
        hint: (keys: string) => `The number of the column: ${keys}. Nothing: no opinion.`,
    },
);

const opinions = () => by_column([1, opinion_word(1)], [0, opinion_word(0)], [-1, opinion_word(-1)]);

export function opinion_boxes(): readonly Box[] {
    const choices = opinions();
    return [{ part: "mark", choices, printed: "columns", hint: opinion_paper.hint(choices.map(({ keys, said }) => `${keys[0]} ${said}`).join(", ")) }];
}

export const on_paper: OnPaper<Opinion> = { rule: () => opinion_paper.rule, boxes: opinion_boxes, hands: opinions };
