import { describe, expect, it } from "vitest";
import { first_of, placed_in, tied_in } from "../../src/facilitator/earlier_vote.ts";
import type { Vote } from "../../src/facilitator/vote_order.ts";
import { dots_result } from "../results.ts";

const vote: Vote = {
    method: { type: "dots", dots: 5, cap: 3 },
    row: { type: "result", round: 2, is_final: true, result: dots_result([[3, 1, 9], [1, 2, 7], [4, 2, 7], [6, 4, 2], [5, 5, 0]]) },
};
const all = new Set([1, 3, 4, 5, 6]);

describe("the list of a round, from an earlier vote", () => {
    it("is its first ones, with whoever shares the last place", () => {
        expect(first_of(vote, 1, all)).toEqual([3]);
        expect(first_of(vote, 2, all)).toEqual([3, 1, 4]);
        expect(first_of(vote, 3, all)).toEqual([3, 1, 4]);
    });

    it("leaves out what nobody supports, and what is no longer live", () => {
        expect(first_of(vote, 20, all)).toEqual([3, 1, 4, 6]);
        expect(first_of(vote, 4, new Set([1, 6]))).toEqual([1, 6]);
        expect(placed_in(vote).find(({ proposal }) => proposal === 5)?.is_favoured).toBe(false);
    });

    it("is what it left tied; one of them alone is no tie", () => {
        expect(tied_in(vote, all)).toEqual([1, 4]);
        expect(tied_in(vote, new Set([3, 4]))).toEqual([]);
    });
});
