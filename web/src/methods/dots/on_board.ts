import { catalogue } from "../../i18n/catalogue.ts";
import { en_plural, fr_plural } from "../../i18n/plural.ts";
import type { OnBoard } from "../face.ts";

export const dots_board = catalogue(
    {
        name: "gommettes",
        votes: (dots: number, people: number, voters: number) =>
            `${fr_plural(dots, "gommette", "gommettes")}, ${fr_plural(people, "personne", "personnes")} sur\u00a0${voters}`,
    },
    {
        name: "dots",
        votes: (dots: number, people: number, voters: number) =>
            `${en_plural(dots, "dot", "dots")}, ${en_plural(people, "person", "people")} of\u00a0${voters}`,
    },
);

export const on_board: OnBoard = {
    name: () => dots_board.name,
    votes: ({ score = 0, supporters, voters }) => dots_board.votes(score, supporters, voters),
    dots: ({ score = 0 }) => score,
};
