import { catalogue } from "../../i18n/catalogue.ts";
import type { Opinion } from "../../protocol.ts";
import type { OnWall } from "../face.ts";

export const opinion_wall = catalogue(
    {
        title: "Votre avis sur chaque proposition",
        rule: "Pour, contre ou neutre. Changez d’avis jusqu’à la clôture.",
    },
    {
        title: "Your opinion on each proposal",
        rule: "For, against or neutral. Change your mind until the close.",
    },
);

export const on_wall: OnWall<Opinion> = {
    title: () => opinion_wall.title,
    rule: () => opinion_wall.rule,
};
