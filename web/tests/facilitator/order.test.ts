import { describe, expect, it } from "vitest";
import { added, first_ranks, is_as_voted, moved, removed, same_order } from "../../src/facilitator/order.ts";
import { placed } from "../../src/ui/placed.ts";
import type { Placed } from "../../src/facilitator/vote_order.ts";

const stand = (...items: [proposal: number, rank: number, score: number][]): Placed[] =>
    items.map(([proposal, rank, score]) => ({ proposal, rank, is_favoured: score > 0 }));
const all = new Set([1, 2, 3, 4, 5, 6]);

describe("the list to retain", () => {
    it("begins with the first ranks of the vote", () => {
        expect(first_ranks(stand([3, 1, 34], [1, 2, 31], [2, 3, 24]), 2, all)).toEqual([3, 1]);
    });

    it("does not part those who share the last rank", () => {
        expect(first_ranks(stand([3, 1, 34], [1, 2, 24], [2, 2, 24], [4, 4, 3]), 2, all)).toEqual([3, 1, 2]);
    });

    it("leaves out what nobody supports, and what is no longer shown", () => {
        expect(first_ranks(stand([3, 1, 34], [1, 2, 31], [2, 3, 0]), 5, new Set([3, 2]))).toEqual([3]);
    });

    it("is that of the votes when it holds all of the first ranks, equals in any order", () => {
        const votes = stand([3, 1, 34], [1, 2, 24], [2, 2, 24], [4, 4, 3]);
        expect(is_as_voted([3, 2, 1], votes, all)).toBe(true);
        expect(is_as_voted([3], votes, all)).toBe(true);
        expect(is_as_voted([3, 4], votes, new Set([3, 4]))).toBe(true);
    });

    it("is not when it cuts a tie, skips one, changes the order, adds one that no vote had, or is empty of places", () => {
        const votes = stand([3, 1, 34], [1, 2, 24], [2, 2, 24], [4, 4, 3]);
        expect(is_as_voted([3, 1], votes, all)).toBe(false);
        expect(is_as_voted([3, 1, 4], votes, all)).toBe(false);
        expect(is_as_voted([1, 3, 2], votes, all)).toBe(false);
        expect(is_as_voted([3, 1, 2, 9], votes, all)).toBe(false);
    });

    it("moves one place at a time and stops at the ends", () => {
        expect(moved([1, 2, 3], 3, -1)).toEqual([1, 3, 2]);
        expect(moved([1, 2, 3], 1, 1)).toEqual([2, 1, 3]);
        const order = [1, 2, 3];
        expect(moved(order, 1, -1)).toBe(order);
        expect(moved(order, 3, 1)).toBe(order);
    });

    it("places one anywhere, and leaves strangers alone", () => {
        expect(placed([1, 2, 3, 4], 4, 0)).toEqual([4, 1, 2, 3]);
        const order = [1, 2];
        expect(placed(order, 9, 0)).toBe(order);
    });

    it("adds at the end once, takes out, and holds at most sixty", () => {
        expect(added([1, 2], 3)).toEqual([1, 2, 3]);
        expect(added([1, 2], 2)).toEqual([1, 2]);
        expect(removed([1, 2, 3], 2)).toEqual([1, 3]);
        const full = Array.from({ length: 60 }, (_, index) => index + 1);
        expect(added(full, 61)).toBe(full);
    });

    it("knows when nothing is left to retain", () => {
        expect(same_order([1, 2], [1, 2])).toBe(true);
        expect(same_order([1, 2], [2, 1])).toBe(false);
        expect(same_order([1], [1, 2])).toBe(false);
    });
});
