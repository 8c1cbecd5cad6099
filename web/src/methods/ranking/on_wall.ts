import { catalogue } from "../../i18n/catalogue.ts";
import type { Ranking } from "../../protocol.ts";
import type { OnWall } from "../face.ts";

export const ranking_wall = catalogue(
    {
        title: "Classez-les, la meilleure d’abord",
        rule: (ties: boolean, no_opinion: boolean) =>
            `${ties ? "Deux peuvent être ex æquo. " : ""}${no_opinion ? "Ce que vous ne classez pas est sans avis." : "Ce que vous ne classez pas vient en dernier."} Changez d’avis jusqu’à la clôture.`,
    },
    {
        title: "Rank them, the best first",
        rule: (ties: boolean, no_opinion: boolean) =>
            `${ties ? "Two may be tied. " : ""}${no_opinion ? "What you leave unranked is no opinion." : "What you leave unranked comes last."} Change your mind until the close.`,
    },
);

export const on_wall: OnWall<Ranking> = {
    title: () => ranking_wall.title,
    rule: ({ equal_ranks, unranked_no_opinion }) => ranking_wall.rule(equal_ranks, unranked_no_opinion),
};
