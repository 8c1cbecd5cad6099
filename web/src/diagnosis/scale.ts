import type { IndicatorFigures, YearFigure } from "../protocol.ts";

// Where the figures of an indicator stand in a picture: all places from 0 to 1, x from the left, y from the top.

export interface Point {
    readonly figure: YearFigure;
    readonly x: number;
    readonly y: number;
    // Where its label stands, which the curve leaves free: above or below it, and to a side where the curve passes through.
    readonly below: boolean;
    readonly leans: "left" | "right" | null;
}

export interface Trend {
    readonly points: readonly Point[];
    readonly target: { readonly figure: YearFigure; readonly x: number; readonly y: number } | null;
    readonly compared_y: number | null;
    readonly zero_y: number | null;
}

// Room kept free above and below the curve, for labels, and beside it.
const margin_y = 0.16;
const margin_x = 0.03;
// A label below a point stands within the picture down to here.
const lowest_for_below = 1 - margin_y + 0.001;

// Of at least two figures, years ascending. A target in a year to come makes the picture wider; the scale begins at zero where that costs
// the curve less than half of its height.
export function trend_of({ figures, target, compared }: IndicatorFigures): Trend {
    const years = [...figures, ...(target ? [target] : [])].map(({ year }) => year);
    const values = [...figures, ...(target ? [target] : []), ...(compared ? [compared] : [])].map((one) => one.value_thousandths);
    const [first, last] = [Math.min(...years), Math.max(...years)];
    const [lowest, highest] = [Math.min(...values), Math.max(...values)];
    const low = lowest > 0 && 2 * lowest <= highest ? 0 : lowest;
    const high = highest < 0 && 2 * highest >= lowest ? 0 : highest;
    const floor = low === 0 ? 1 : 1 - margin_y;
    const x = (year: number): number => margin_x + ((year - first) / Math.max(1, last - first)) * (1 - 2 * margin_x);
    const y = (value: number): number => (high === low ? 0.5 : floor - ((value - low) / (high - low)) * (floor - margin_y));
    return {
        points: figures.map((figure, index) => {
            const place = { figure, x: x(figure.year), y: y(figure.value_thousandths) };
            const below = is_below(figures, index) && place.y <= lowest_for_below;
            return { ...place, below, leans: leans(figures, index, below) };
        }),
        target: target ? { figure: target, x: x(target.year), y: y(target.value_thousandths) } : null,
        compared_y: compared ? y(compared.value_thousandths) : null,
        zero_y: low <= 0 && high >= 0 && high !== low ? y(0) : null,
    };
}

// How much more the year before and the year after have; of an end one is missing.
function beside(figures: readonly YearFigure[], index: number): readonly (number | undefined)[] {
    const own = figures[index]!.value_thousandths;
    return [figures[index - 1], figures[index + 1]].map((one) => one && one.value_thousandths - own);
}

// Lower than its neighbours on the whole.
function is_below(figures: readonly YearFigure[], index: number): boolean {
    return beside(figures, index).reduce<number>((sum, difference) => sum + (difference ?? 0), 0) > 0;
}

// Above a curve that falls there is room to the right, and below it to the left.
function leans(figures: readonly YearFigure[], index: number, below: boolean): "left" | "right" | null {
    const [before = 0, after = 0] = beside(figures, index);
    if (before * after >= 0) return null;
    return (before > 0) === below ? "left" : "right";
}

// Which of these places can be written at, `gap` apart: the last one first, then the others from the left.
export function told_apart(places: readonly number[], gap: number): readonly boolean[] {
    const chosen = new Set<number>();
    for (const index of [places.length - 1, ...places.keys()]) {
        const is_free = [...chosen].every((other) => Math.abs((places[other] ?? 0) - (places[index] ?? 0)) >= gap);
        if (is_free) chosen.add(index);
    }
    return places.map((_, index) => chosen.has(index));
}

export interface Bar {
    readonly left: number;
    readonly width: number;
}

// Bars beside each other on one scale, from zero.
export function bars_of(values: readonly number[]): readonly Bar[] {
    const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
    const range = Math.max(1, high - low);
    return values.map((value) => ({ left: (Math.min(0, value) - low) / range, width: Math.abs(value) / range }));
}
