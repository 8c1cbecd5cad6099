import { describe, expect, it } from "vitest";
import { next_pair, pairs_of, type Pair } from "../../src/methods/duels/pairs.ts";

const items = (n: number): number[] => Array.from({ length: n }, (_, index) => index + 1);
const name = ([one, other]: Pair): string => `${Math.min(one, other)}/${Math.max(one, other)}`;

// The pairs that a person answers, one after the other, `most` at most.
function answered(paper: readonly number[], person: number, most: number, done: readonly Pair[] = []): Pair[] {
    const known = new Set(done.map(name));
    const pairs: Pair[] = [];
    while (pairs.length < most) {
        const next = next_pair(paper, person, (pair) => known.has(name(pair)));
        if (next === null) break;
        known.add(name(next));
        pairs.push(next);
    }
    return pairs;
}

function times<T>(all: readonly T[]): Map<T, number> {
    const found = new Map<T, number>();
    for (const one of all) found.set(one, (found.get(one) ?? 0) + 1);
    return found;
}

describe("next_pair", () => {
    it.each([2, 3, 4, 5, 8, 9, 16])("shows each of the pairs of %i proposals once, whoever asks", (n) => {
        for (const person of [1, 2, 3, 17, 250]) {
            const pairs = answered(items(n), person, Infinity);
            expect(pairs).toHaveLength(pairs_of(n));
            expect(new Set(pairs.map(name)).size).toBe(pairs_of(n));
            expect(pairs.every(([one, other]) => one !== other)).toBe(true);
        }
    });

    it.each([0, 1])("has none of %i proposals", (n) => {
        expect(next_pair(items(n), 4, () => false)).toBeNull();
    });

    it.each([[12, 40, 6], [20, 250, 10], [60, 40, 25], [9, 8, 4]])("covers the pairs of %i proposals evenly when %i people answer %i each", (n, people, each) => {
        const all = items(people).flatMap((person) => answered(items(n), person, each));
        const seen = times(all.map(name));
        const mean = (people * each) / pairs_of(n);
        const most = Math.max(...seen.values());
        const least = Math.min(...items(n).flatMap((one) => items(n).filter((other) => other > one).map((other) => seen.get(`${one}/${other}`) ?? 0)));
        expect(most).toBeLessThanOrEqual(Math.ceil(mean) + 2);
        expect(least).toBeGreaterThanOrEqual(Math.floor(mean) - 2);
    });

    it("covers evenly what some stop early and others go on with", () => {
        const all = items(120).flatMap((person) => answered(items(16), person, 2 + (person * 7) % 23));
        const seen = [...times(all.map(name)).values()];
        const mean = all.length / pairs_of(16);
        expect(Math.max(...seen)).toBeLessThan(1.6 * mean);
        expect(seen).toHaveLength(pairs_of(16));
    });

    it("shows one person the proposals about equally often, wherever they stop", () => {
        for (const n of [8, 9, 15]) for (const each of [n, 2 * n]) {
            const met = times(answered(items(n), 3, each).flat());
            const counts = items(n).map((item) => met.get(item) ?? 0);
            expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(2);
        }
    });

    it("shows a pair either way round", () => {
        const all = items(60).flatMap((person) => answered(items(10), person, 15));
        const first = times(all.map(([one]) => one));
        const met = times(all.flat());
        for (const item of items(10)) {
            const share = first.get(item)! / met.get(item)!;
            expect(share).toBeGreaterThan(0.35);
            expect(share).toBeLessThan(0.65);
        }
    });

    it("goes on with what came late and passes over what is gone", () => {
        const before = answered(items(6), 5, Infinity);
        const after = answered([1, 2, 4, 5, 6, 7], 5, Infinity, before);
        expect(new Set(after.map(name))).toEqual(new Set(["1/7", "2/7", "4/7", "5/7", "6/7"]));
    });
});
