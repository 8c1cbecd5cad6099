import { catalogue } from "../../i18n/catalogue.ts";
import type { MajorityJudgment } from "../../protocol.ts";
import type { OnWall } from "../face.ts";

export const judgment_wall = catalogue(
    {
        title: "Donnez une mention à chacune",
        rule: (strict: boolean) =>
            `De « Très bien » à « À rejeter », les mêmes mentions pour toutes.${strict ? " Ce que vous laissez sans avis compte comme « À rejeter »." : ""} Changez d’avis jusqu’à la clôture.`,
    },
    {
        title: "Give each a grade",
        rule: (strict: boolean) =>
            `From “Very good” to “To reject”, the same grades for all.${strict ? " What you leave without a grade counts as “To reject”." : ""} Change your mind until the close.`,
    },
);

export const on_wall: OnWall<MajorityJudgment> = {
    title: () => judgment_wall.title,
    rule: ({ strict }) => judgment_wall.rule(strict),
};
