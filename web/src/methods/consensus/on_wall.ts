import { catalogue } from "../../i18n/catalogue.ts";
import type { Consensus } from "../../protocol.ts";
import type { OnWall } from "../face.ts";

export const consensus_wall = catalogue(
    {
        title: "Êtes-vous d’accord ? Une proposition après l’autre",
        rule: "D’accord, pas d’accord, ou passez. Changez d’avis jusqu’à la clôture.",
    },
    {
        title: "Do you agree? One proposal after the other",
        rule: "Agree, disagree, or pass. Change your mind until the close.",
    },
);

export const on_wall: OnWall<Consensus> = {
    title: () => consensus_wall.title,
    rule: () => consensus_wall.rule,
};
