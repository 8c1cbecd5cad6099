import { catalogue } from "../../i18n/catalogue.ts";
import type { ImpactEffort } from "../../protocol.ts";
import type { OnWall } from "../face.ts";

export const placing_wall = catalogue(
    {
        title: "Situez chacune : son impact, son effort",
        rule: "De 1 à 5 chaque fois. On peut en laisser. Changez d’avis jusqu’à la clôture.",
    },
    {
        title: "Place each one: its impact, its effort",
        rule: "From 1 to 5 each time. Some may be left out. Change your mind until the close.",
    },
);

export const on_wall: OnWall<ImpactEffort> = {
    title: () => placing_wall.title,
    rule: () => placing_wall.rule,
};
