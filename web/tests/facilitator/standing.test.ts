import { describe, expect, it } from "vitest";
import { deciding, standing, votes_held } from "../../src/facilitator/standing.ts";
import type { ResultRow } from "../../src/protocol.ts";

const vote = (round: number, voters: number, ...items: [proposal: number, rank: number, score: number][]): ResultRow => ({
    type: "result", round, is_final: true,
    result: {
        registered: 44, voters, expressed: voters,
        items: items.map(([proposal, rank, score]) => ({ proposal, rank, score, voters: score, counts: [] })),
    },
});
const live = [1, 2, 3, 4];
const first = vote(1, 41, [3, 1, 34], [1, 2, 24], [2, 2, 24], [4, 4, 3]);
const order = (...votes: ResultRow[]): number[] => standing(votes_held(votes), live).map((one) => one.proposal);
const ranks = (...votes: ResultRow[]): number[] => standing(votes_held(votes), live).map((one) => one.rank);

describe("where the votes leave the proposals", () => {
    it("is what the only vote said", () => {
        expect(order(first)).toEqual([3, 1, 2, 4]);
        expect(ranks(first)).toEqual([1, 2, 2, 4]);
    });

    it("lets a vote on those who are tied decide only which of them goes first", () => {
        const second = vote(2, 38, [2, 1, 40], [1, 2, 20]);
        expect(order(first, second)).toEqual([3, 2, 1, 4]);
        expect(ranks(first, second)).toEqual([1, 2, 3, 4]);
    });

    it("leaves them tied when the second vote does", () => {
        expect(ranks(first, vote(2, 38, [2, 1, 20], [1, 1, 20]))).toEqual([1, 2, 2, 4]);
    });

    it("does not hear a round in which nobody voted", () => {
        expect(order(first, vote(2, 0, [1, 1, 0], [2, 1, 0], [3, 1, 0], [4, 1, 0]))).toEqual([3, 1, 2, 4]);
    });

    it("is what the last vote on all of them said", () => {
        const again = vote(3, 38, [4, 1, 40], [3, 2, 20], [1, 3, 2], [2, 4, 1]);
        expect(order(first, vote(2, 38, [2, 1, 40], [1, 2, 20]), again)).toEqual([4, 3, 1, 2]);
    });

    it("takes a vote on all that are still shown for a full one", () => {
        const again = vote(2, 38, [4, 1, 40], [3, 2, 20]);
        expect(deciding([first, again], [3, 4])).toEqual([again]);
    });

    it("is empty before any vote", () => {
        expect(order()).toEqual([]);
    });
});
