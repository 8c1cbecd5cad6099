import { describe, expect, it } from "vitest";
import { first_tie, open_round, usual_cap, usual_dots, usual_settings, with_cap, with_dots, with_item } from "../../src/facilitator/round_settings.ts";
import type { RoundResult } from "../../src/protocol.ts";

const with_scores = (...scores: number[]): RoundResult => ({
    registered: 9, voters: 9, expressed: 9,
    items: scores.map((score, index) =>
        ({ proposal: index + 1, rank: scores.indexOf(score) + 1, score, voters: score, counts: [] })),
});

describe("the usual settings of a round", () => {
    it("give one dot for four proposals, from three to ten", () => {
        expect([1, 8, 20, 24, 60].map(usual_dots)).toEqual([3, 3, 5, 6, 10]);
    });

    it("let half of them, rounded up, lie on one proposal", () => {
        expect([3, 5, 10].map(usual_cap)).toEqual([2, 3, 5]);
    });

    it("hide the results until the close", () => {
        expect(usual_settings(20).live_results).toBe(false);
    });
});

describe("changing the settings", () => {
    const settings = usual_settings(20);

    it("moves the cap along with the dots while it is the usual one", () => {
        expect(with_dots(settings, 8)).toMatchObject({ dots: 8, cap: 4 });
        expect(with_dots({ ...settings, cap: 5 }, 4)).toMatchObject({ dots: 4, cap: 4 });
    });

    it("keeps dots within 1 to 20 and the cap within the dots", () => {
        expect(with_dots(settings, 0).dots).toBe(1);
        expect(with_dots(settings, 21).dots).toBe(20);
        expect(with_cap(settings, 9).cap).toBe(5);
        expect(with_cap(settings, 0).cap).toBe(1);
    });

    it("chooses items one by one", () => {
        expect(with_item(with_item([1], 7, true), 1, false)).toEqual([7]);
    });
});

describe("opening a round", () => {
    it("names no items when all proposals are voted on, so that late ones join", () => {
        expect(open_round({ ...usual_settings(20), minutes: null }, [1, 2])).toEqual({
            type: "open_round", method: { type: "dots", dots: 5, cap: 3 }, live_results: false,
        });
    });

    it("names the chosen ones in the order of the paper, without those hidden meanwhile", () => {
        const command = open_round({ ...usual_settings(20), method: "opinion", items: [9, 2, 5], minutes: 8 }, [2, 5, 7]);
        expect(command).toEqual({
            type: "open_round", method: { type: "opinion" }, live_results: false, items: [2, 5], duration_s: 480,
        });
    });
});

describe("the first tie of a result", () => {
    it("is the best rank that several share", () => {
        expect(first_tie(with_scores(34, 24, 24, 9, 9))).toEqual([2, 3]);
    });

    it("is none among those that nobody supports", () => {
        expect(first_tie(with_scores(34, 24, 0, 0))).toEqual([]);
        expect(first_tie(with_scores())).toEqual([]);
    });
});
