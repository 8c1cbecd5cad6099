import { describe, expect, it } from "vitest";
import { apart_in, divided_in, first_of, placed_in, tied_in } from "../../src/facilitator/earlier_vote.ts";
import type { Vote } from "../../src/facilitator/vote_order.ts";
import { colleges_result } from "../colleges_result.ts";
import { dots_result, opinion_result, placing_result } from "../results.ts";

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

    it("is what its colleges part on, the widest gap first, each once; what is no longer live is left out", () => {
        const of_colleges: Vote = { ...vote, row: { ...vote.row, result: colleges_result() } };
        expect(apart_in(of_colleges, new Set([4, 7]))).toEqual([7, 4]);
        expect(apart_in(of_colleges, new Set([4]))).toEqual([4]);
    });

    it("is none of these where colleges part nowhere, or one alone voted", () => {
        const of_colleges: Vote = { ...vote, row: { ...vote.row, result: { ...colleges_result(), divergences: [] } } };
        expect(apart_in(of_colleges, new Set([4, 7]))).toEqual([]);
        expect(apart_in(vote, all)).toEqual([]);
    });

    it("is what the method itself calls divided; what nobody placed is not", () => {
        const result = placing_result([[3, 1, 4, 2], [1, undefined, 3, 3], [4, undefined, 3, 3], [6, undefined, 3, 3, 0]]);
        const placed: Vote = { method: { type: "impact_effort" }, row: { ...vote.row, result } };
        expect(divided_in(placed, all)).toEqual([1, 4]);
        expect(divided_in(placed, new Set([3, 4]))).toEqual([4]);
    });

    it("is nothing divided where the method calls nothing so, however the opinions fell", () => {
        const result = opinion_result([[3, 1, 5, 4], [1, 2, 4, 4]]);
        expect(divided_in({ method: { type: "opinion" }, row: { ...vote.row, result } }, all)).toEqual([]);
        expect(divided_in(vote, all)).toEqual([]);
    });
});
