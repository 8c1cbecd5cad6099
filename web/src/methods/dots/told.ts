import type { Dots } from "../../protocol.ts";
import type { Told } from "../face.ts";
import { ranked } from "../ranked.ts";
import type { FigureOf } from "../result.ts";
import { ties_told } from "../ties.ts";
import { dots_words } from "./words.ts";

export const told: Told<Dots> = {
    ...ranked<FigureOf<Dots>>({
        people: ({ supporters }) => supporters,
        is_supported: ({ supporters }) => supporters > 0,
        first: (title, { total }, is_final) => (is_final ? dots_words.first : dots_words.first_live)(title, total),
        tied_first: (leaders, { total }) => dots_words.tied_first(leaders, total),
        broken: ties_told({ supporters: () => dots_words.by_people }),
        lead: ({ total, supporters }, second) => [
            dots_words.supporters(supporters),
            ...(second && total > second.total && second.total > 0 ? [dots_words.lead(total - second.total)] : []),
        ],
    }),
    how_counted: () => dots_words.how_counted,
    heads: () => [dots_words.dots, dots_words.people],
    figures: ({ total, supporters }) => [total, supporters],
    main_figure: "number",
    wall_columns: 2,
    picture: {
        kind: "dots",
        bars: ({ total }) => [{ n: total, cut: "" }],
        key: () => [],
    },
};
