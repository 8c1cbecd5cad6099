import { catalogue } from "../../i18n/catalogue.ts";
import type { Approval } from "../../protocol.ts";
import type { OnWall } from "../face.ts";

export const approval_wall = catalogue(
    {
        title: "Cochez ce que vous soutenez",
        rule: (most: number | undefined) =>
            `${most === undefined ? "Autant de propositions que vous voulez" : `${most === 1 ? "Une" : most} au plus`}. Changez d’avis jusqu’à la clôture.`,
    },
    {
        title: "Tick what you support",
        rule: (most: number | undefined) =>
            `${most === undefined ? "As many proposals as you like" : `${most === 1 ? "One" : most} at most`}. Change your mind until the close.`,
    },
);

export const on_wall: OnWall<Approval> = {
    title: () => approval_wall.title,
    rule: ({ most }) => approval_wall.rule(most),
};
