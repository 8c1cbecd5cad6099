import { catalogue } from "../../i18n/catalogue.ts";
import type { Duels } from "../../protocol.ts";
import type { OnWall } from "../face.ts";

export const duels_wall = catalogue(
    {
        title: "Laquelle des deux ? Deux par deux, sur votre téléphone",
        rule: "Touchez celle que vous préférez, ou « Je ne peux pas choisir ». Arrêtez quand vous voulez.",
    },
    {
        title: "Which of the two? Two by two, on your phone",
        rule: "Touch the one you prefer, or “I cannot choose”. Stop whenever you like.",
    },
);

export const on_wall: OnWall<Duels> = {
    title: () => duels_wall.title,
    rule: () => duels_wall.rule,
};
