import { results } from "../../i18n/results.ts";
import type { Opinion } from "../../protocol.ts";
import type { Told } from "../face.ts";
import { ranked } from "../ranked.ts";
import type { FigureOf } from "../result.ts";
import { ties_told } from "../ties.ts";
import { opinion_words } from "./words.ts";

// "For" minus "against", with its sign.
export const balance = ({ agree, disagree }: FigureOf<Opinion>): string =>
    `${agree > disagree ? "+" : ""}${agree - disagree}`.replace("-", "−");

export const counts = ({ agree, neutral, disagree }: FigureOf<Opinion>): string => opinion_words.counts(agree, disagree, neutral);

export const told: Told<Opinion> = {
    ...ranked<FigureOf<Opinion>>({
        people: ({ agree, neutral, disagree }) => agree + neutral + disagree,
        is_supported: ({ agree }) => agree > 0,
        ties: ({ agree }) => agree > 0,
        first: (title, { agree, disagree }, is_final) => (is_final ? opinion_words.first : opinion_words.first_live)(title, agree, disagree),
        tied_first: (leaders) => results.tied_first(leaders),
        broken: ties_told({ more_for: () => opinion_words.by_agree }),
    }),
    how_counted: () => opinion_words.how_counted,
    heads: () => [opinion_words.balance, opinion_words.agree, opinion_words.disagree, opinion_words.pass],
    figures: (figure) => [balance(figure), figure.agree, figure.disagree, figure.neutral],
    main_figure: "number",
    wall_columns: 4,
    picture: {
        kind: "dots",
        bars: ({ agree, neutral, disagree }) => [{ n: agree, cut: "" }, { n: neutral, cut: "none" }, { n: disagree, cut: "no" }],
        key: () => [
            { cut: "", said: opinion_words.agree }, { cut: "none", said: opinion_words.pass }, { cut: "no", said: opinion_words.disagree },
        ],
    },
};
