import { describe, expect, it } from "vitest";
import { deciding, vote_order, type Vote } from "../../src/facilitator/vote_order.ts";
import { dots_result } from "../results.ts";

const method = { type: "dots", dots: 5, cap: 3 } as const;
const vote = (round: number, ...lines: [proposal: number, rank: number, total: number][]): Vote =>
    ({ method, row: { type: "result", round, is_final: true, result: dots_result(lines) } });
const live = [1, 2, 3, 4];
const first = vote(1, [3, 1, 34], [1, 2, 24], [2, 2, 24], [4, 4, 3]);
const order = (...votes: Vote[]): number[] => vote_order(votes, live).map((one) => one.proposal);
const ranks = (...votes: Vote[]): number[] => vote_order(votes, live).map((one) => one.rank);

describe("where the votes leave the proposals", () => {
    it("is what the only vote said", () => {
        expect(order(first)).toEqual([3, 1, 2, 4]);
        expect(ranks(first)).toEqual([1, 2, 2, 4]);
    });

    it("lets a vote on those who are tied decide only which of them goes first", () => {
        const second = vote(2, [2, 1, 40], [1, 2, 20]);
        expect(order(first, second)).toEqual([3, 2, 1, 4]);
        expect(ranks(first, second)).toEqual([1, 2, 3, 4]);
    });

    it("leaves them tied when the second vote does", () => {
        expect(ranks(first, vote(2, [2, 1, 20], [1, 1, 20]))).toEqual([1, 2, 2, 4]);
    });

    it("is what the last vote on all of them said", () => {
        const again = vote(3, [4, 1, 40], [3, 2, 20], [1, 3, 2], [2, 4, 1]);
        expect(order(first, vote(2, [2, 1, 40], [1, 2, 20]), again)).toEqual([4, 3, 1, 2]);
    });

    it("takes a vote on all that are still shown for a full one", () => {
        const again = vote(2, [4, 1, 40], [3, 2, 20]);
        expect(deciding([first, again], [3, 4])).toEqual([again]);
    });

    it("is empty before any vote", () => {
        expect(order()).toEqual([]);
    });
});
