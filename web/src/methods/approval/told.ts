import type { Approval } from "../../protocol.ts";
import type { Told } from "../face.ts";
import { ranked } from "../ranked.ts";
import type { FigureOf } from "../result.ts";
import { approval_words } from "./words.ts";

// Of the ballots that could support it, in whole percent.
export const share_of = ({ ticks, ballots }: FigureOf<Approval>): string =>
    ballots === 0 ? "–" : approval_words.percent(Math.round((100 * ticks) / ballots));

const by_ticks = ranked<FigureOf<Approval>>({
    people: ({ ticks }) => ticks,
    is_supported: ({ ticks }) => ticks > 0,
    first: (title, { ticks, ballots }, is_final) => (is_final ? approval_words.first : approval_words.first_live)(title, ticks, ballots),
    tied_first: (leaders, { ticks }) => approval_words.tied_first(leaders, ticks),
    lead: ({ ticks }, second) => (second && ticks > second.ticks && second.ticks > 0 ? [approval_words.lead(ticks - second.ticks)] : []),
});

export const told: Told<Approval> = {
    ...by_ticks,
    remarks(ranking, title_of, result) {
        const { voters, expressed } = result.participation;
        const empty = expressed > 0 && voters > expressed ? [[approval_words.empty(voters - expressed, voters)]] : [];
        return [...by_ticks.remarks(ranking, title_of, result), ...empty];
    },
    how_counted: () => approval_words.how_counted,
    heads: () => [approval_words.supports, approval_words.ballots, approval_words.share],
    figures: (figure) => [figure.ticks, figure.ballots, share_of(figure)],
    main_figure: "number",
    wall_columns: 3,
    picture: {
        kind: "dots",
        bars: ({ ticks }) => [{ n: ticks, cut: "" }],
        key: () => [],
    },
};
