import type { Rich } from "../../i18n/rich.ts";
import type { Ranking as RankingMethod } from "../../protocol.ts";
import type { Told } from "../face.ts";
import { ranked } from "../ranked.ts";
import type { FigureOf, Ranking } from "../result.ts";
import { picture } from "./picture.tsx";
import { ranking_words } from "./words.ts";

export type DuelledFigure = FigureOf<RankingMethod>;

// How many others it was compared with.
export const rivals_of = ({ won, lost, level }: DuelledFigure): number => won + lost + level;
const points = ({ doubled_borda }: DuelledFigure): string => ranking_words.half_points(String(doubled_borda / 2));

const by_duels = ranked<DuelledFigure>({
    people: ({ compared }) => compared,
    is_supported: ({ compared }) => compared > 0,
    first: (title, _, is_final) => (is_final ? ranking_words.first : ranking_words.first_live)(title),
    tied_first: (leaders) => ranking_words.tied_first(leaders),
    lead: (first) => [first.won === rivals_of(first) ? ranking_words.beats_all : ranking_words.beats(first.won, rivals_of(first))],
});

export const told: Told<RankingMethod> = {
    ...by_duels,
    remarks: (ranking, title_of, result) => [...by_duels.remarks(ranking, title_of, result), ...circles(ranking, title_of)],
    how_counted: () => ranking_words.how_counted,
    heads: () => [ranking_words.won, ranking_words.lost, ranking_words.level, ranking_words.points],
    figures: (figure) => [figure.won, figure.lost, figure.level, points(figure)],
    main_figure: "number",
    wall_columns: 1,
    picture,
};

// A circle among more could hardly be read aloud; the matrix shows it.
const most_named = 4;

function circles(ranking: Ranking<DuelledFigure>, title_of: (proposal: number) => string): readonly Rich[] {
    const of = new Map(ranking.map(({ proposal, figure }) => [figure.option, proposal]));
    return (ranking[0]?.figure.cycles ?? []).filter(({ rivals }) => rivals.length <= most_named)
        .map(({ rivals }) => [ranking_words.circle(rivals.map((option) => title_of(of.get(option)!)))]);
}
