import { catalogue } from "../../i18n/catalogue.ts";
import { en_plural, fr_plural } from "../../i18n/plural.ts";
import type { Dots } from "../../protocol.ts";
import type { OnWall } from "../face.ts";

export const dots_wall = catalogue(
    {
        title: "Vote par gommettes",
        rule: (dots: number, cap: number) =>
            `${fr_plural(dots, "gommette", "gommettes")} chacun${cap < dots ? `, ${cap} au plus sur une même proposition` : ""}. Changez d’avis jusqu’à la clôture.`,
    },
    {
        title: "Vote with dots",
        rule: (dots: number, cap: number) =>
            `${en_plural(dots, "dot", "dots")} each${cap < dots ? `, at most ${cap} on the same proposal` : ""}. Change your mind until the close.`,
    },
);

export const on_wall: OnWall<Dots> = {
    title: () => dots_wall.title,
    rule: ({ dots, cap }) => dots_wall.rule(dots, cap),
};
