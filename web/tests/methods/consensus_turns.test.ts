import { describe, expect, it } from "vitest";
import { in_turn } from "../../src/methods/consensus/turns.ts";

const items = (n: number): number[] => Array.from({ length: n }, (_, index) => index + 1);
const none_late = (): boolean => false;

describe("in_turn", () => {
    it.each([0, 1, 2, 7, 60])("asks about each of %i proposals once", (n) => {
        for (const person of [1, 2, 40]) expect([...in_turn(items(n), person, none_late)].sort((a, b) => a - b)).toEqual(items(n));
    });

    it.each([[12, 40, 5], [60, 250, 10], [10, 9, 3]])("leaves none of %i proposals less seen when %i people answer %i each", (n, people, each) => {
        const seen = new Map<number, number>();
        for (const person of items(people)) for (const item of in_turn(items(n), person, none_late).slice(0, each)) seen.set(item, (seen.get(item) ?? 0) + 1);
        const counts = items(n).map((item) => seen.get(item) ?? 0);
        expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(4);
    });

    it("asks first about what came late", () => {
        const turn = in_turn(items(8), 3, (item) => item > 6);
        expect(turn.slice(0, 2)).toEqual([7, 8]);
        expect(new Set(turn).size).toBe(8);
    });
});
