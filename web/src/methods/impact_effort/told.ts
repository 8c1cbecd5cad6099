import { called } from "../../colleges.ts";
import type { ImpactEffort } from "../../protocol.ts";
import type { Told } from "../face.ts";
import { level_told } from "../ranked.ts";
import type { FigureOf } from "../result.ts";
import { ties_told } from "../ties.ts";
import { picture } from "./picture.tsx";
import { placing_words } from "./words.ts";

export type PlacedFigure = FigureOf<ImpactEffort>;
type Spread = PlacedFigure["impact"];

// A whole number of quarters of a mark, as it is read.
export const in_marks = (quarters: number): string => placing_words.quarters(String(quarters / 4));
export const people = ({ impact }: PlacedFigure): number => impact.counts.reduce((sum, one) => sum + one, 0);

const middle_half = ({ first_quartile, third_quartile }: Spread): string => placing_words.from_to(in_marks(first_quartile), in_marks(third_quartile));

// The quadrant, or why it has none.
export function place_of(figure: PlacedFigure): string {
    if (!figure.placed) return placing_words.not_placed;
    if (figure.to_discuss) return placing_words.shared;
    if (figure.impact_side === "on_the_line" || figure.effort_side === "on_the_line") return placing_words.on_the_line;
    if (figure.impact_side === "high") return figure.effort_side === "low" ? placing_words.start : placing_words.prepare;
    return figure.effort_side === "low" ? placing_words.if_easy : placing_words.leave;
}

const is_to_start = ({ placed, to_discuss, impact_side, effort_side }: PlacedFigure): boolean =>
    placed && !to_discuss && impact_side === "high" && effort_side === "low";

const broken = ties_told({ lower_effort: () => placing_words.by_effort });

export const told: Told<ImpactEffort> = {
    people,
    headline(ranking, _, title_of) {
        if (!ranking.some(({ figure }) => figure.placed)) return placing_words.nothing_placed;
        const to_start = ranking.filter(({ figure }) => is_to_start(figure));
        const [first] = to_start;
        if (first === undefined) return placing_words.none_to_start;
        return to_start.length === 1 ? placing_words.one_to_start(title_of(first.proposal)) : placing_words.to_start(to_start.length);
    },
    remarks(ranking, title_of, result) {
        const count = (is_one: (figure: PlacedFigure) => boolean): number => ranking.filter(({ figure }) => is_one(figure)).length;
        const divided = count(({ placed, to_discuss }) => placed && to_discuss);
        const unplaced = count(({ placed }) => !placed);
        return [...broken(result, title_of), ...level_told(ranking, title_of, { people }), ...(divided > 0 ? [[placing_words.to_discuss(divided)]] : []), ...(unplaced > 0 ? [[placing_words.unplaced(unplaced)]] : [])];
    },
    how_counted: () => placing_words.how_counted,
    heads: () => [
        placing_words.impact, placing_words.effort, placing_words.quadrant, placing_words.people, placing_words.impact_middle, placing_words.effort_middle,
        placing_words.effort_by_technicians(called("practitioner")),
    ],
    figures(figure) {
        if (!figure.placed) return ["–", "–", placing_words.not_placed, 0, "–", "–", "–"];
        const { impact, effort, effort_by_technicians: theirs } = figure;
        return [
            in_marks(impact.median), in_marks(effort.median), place_of(figure), people(figure), middle_half(impact), middle_half(effort),
            theirs === undefined ? "–" : in_marks(theirs.median),
        ];
    },
    note: (figure) => (figure.placed && figure.to_discuss ? placing_words.shared : null),
    main_figure: "number",
    wall_columns: 2,
    picture,
};
