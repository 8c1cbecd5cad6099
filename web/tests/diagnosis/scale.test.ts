import { describe, expect, it } from "vitest";
import { bars_of, told_apart, trend_of } from "../../src/diagnosis/scale.ts";
import type { IndicatorFigures } from "../../src/protocol.ts";

const figures = (values: readonly (readonly [number, number])[], more: Partial<IndicatorFigures> = {}): IndicatorFigures =>
    ({ unit: "places", source: "", figures: values.map(([year, value]) => ({ year, value_thousandths: 1000 * value })), ...more });
const near = (number: number): number => Math.round(100 * number) / 100;

describe("the picture of an indicator", () => {
    it("sets years apart as they are, and what is more higher", () => {
        const { points } = trend_of(figures([[2016, 50], [2020, 60], [2024, 58]]));
        expect(points.map(({ x }) => near(x))).toEqual([0.03, 0.5, 0.97]);
        expect(points[1]!.y).toBeLessThan(points[2]!.y);
        expect(points[2]!.y).toBeLessThan(points[0]!.y);
    });

    it("holds the target and the comparison, and is wider for a target in a year to come", () => {
        const { points, target, compared_y } = trend_of(figures([[2016, 50], [2020, 60]], {
            target: { year: 2024, value_thousandths: 80_000 }, compared: { territory: "Département", value_thousandths: 40_000 } }));
        expect(near(target!.x)).toBe(0.97);
        expect(near(points[1]!.x)).toBe(0.5);
        expect(target!.y).toBeLessThan(points[1]!.y);
        expect(compared_y!).toBeGreaterThan(points[0]!.y);
    });

    it("begins at zero where the figures are far apart, and says where zero is", () => {
        expect(trend_of(figures([[2016, 10], [2020, 60]])).zero_y).toBe(1);
        expect(trend_of(figures([[2016, 50], [2020, 60]])).zero_y).toBeNull();
        expect(trend_of(figures([[2016, -20], [2020, -60]])).zero_y).not.toBeNull();
        const through = trend_of(figures([[2016, -20], [2020, 60]]));
        expect(through.zero_y!).toBeGreaterThan(through.points[1]!.y);
        expect(through.zero_y!).toBeLessThan(through.points[0]!.y);
    });

    it("draws figures that never change in the middle", () => {
        expect(trend_of(figures([[2016, 50], [2020, 50]])).points.map(({ y }) => y)).toEqual([0.5, 0.5]);
    });

    it("writes below a low point, and above one that has no room below", () => {
        expect(trend_of(figures([[2016, 60], [2020, 50], [2024, 60]])).points.map(({ below }) => below)).toEqual([false, true, false]);
        expect(trend_of(figures([[2016, 60], [2020, 0], [2024, 60]])).points.map(({ below }) => below)).toEqual([false, false, false]);
    });

    it("writes beside a curve that passes through", () => {
        const leans = (values: readonly number[]) => trend_of(figures(values.map((value, index) => [2016 + index, value] as const))).points.map((point) => point.leans);
        expect(leans([60, 55, 40]), "above what falls").toEqual([null, "right", null]);
        expect(leans([60, 45, 40]), "below what falls").toEqual([null, "left", null]);
        expect(leans([40, 55, 60]), "above what rises").toEqual([null, "left", null]);
        expect(leans([40, 60, 40]), "at a peak").toEqual([null, null, null]);
    });

    it("writes at the end, and before it where there is room", () => {
        expect(told_apart([0, 0.1, 0.2, 0.9, 1], 0.2)).toEqual([true, false, true, false, true]);
        expect(told_apart([0, 0.1], 0.2)).toEqual([false, true]);
        expect(told_apart([], 0.2)).toEqual([]);
    });

    it("draws bars from zero on one scale, to the left too", () => {
        expect(bars_of([40, 20])).toEqual([{ left: 0, width: 1 }, { left: 0, width: 0.5 }]);
        expect(bars_of([-10, 30])).toEqual([{ left: 0, width: 0.25 }, { left: 0.25, width: 0.75 }]);
        expect(bars_of([0, 0])).toEqual([{ left: 0, width: 0 }, { left: 0, width: 0 }]);
    });
});
