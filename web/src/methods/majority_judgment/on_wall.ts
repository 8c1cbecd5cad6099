import { catalogue } from "../../i18n/catalogue.ts";
import type { MajorityJudgment } from "../../protocol.ts";
import type { OnWall } from "../face.ts";
import { best_of, worst_of } from "./phone_words.ts";

export const judgment_wall = catalogue(
    {
        title: "Donnez une mention à chacune",
        rule: (best: string, worst: string, strict: boolean) =>
            `De « ${best} » à « ${worst} », les mêmes mentions pour toutes.${strict ? ` Ce que vous laissez sans avis compte comme « ${worst} ».` : ""} Changez d’avis jusqu’à la clôture.`,
    },
    {
        title: "Give each a grade",
        rule: (best: string, worst: string, strict: boolean) =>
            `From “${best}” to “${worst}”, the same grades for all.${strict ? ` What you leave without a grade counts as “${worst}”.` : ""} Change your mind until the close.`,
    },
);

export const on_wall: OnWall<MajorityJudgment> = {
    title: () => judgment_wall.title,
    rule: (method) => judgment_wall.rule(best_of(method), worst_of(method), method.strict),
};
