import { describe, expect, it } from "vitest";
import { first_tie, open_round, usual_settings, with_item, with_method } from "../../src/facilitator/round_settings.ts";
import { dots_result } from "../results.ts";

const dots = { type: "dots", dots: 5, cap: 3 } as const;
const on = (...items: number[]) => ({ items, people: 9, written: {}, costs: new Map<number, number>(), envelope: undefined });
const with_totals = (...totals: number[]) => dots_result(totals.map((total, index) => [index + 1, totals.indexOf(total) + 1, total]));

describe("the usual settings of a round", () => {
    it("are dots, one for four proposals cut to a whole number, from three to ten", () => {
        expect(usual_settings(20).method).toBe("dots");
        expect([1, 8, 14, 20, 24, 60].map((proposals) => usual_settings(proposals).of.dots.dots)).toEqual([3, 3, 3, 5, 6, 10]);
    });

    it("let half of them, rounded up, lie on one proposal", () => {
        expect([8, 20, 60].map((proposals) => usual_settings(proposals).of.dots.cap)).toEqual([2, 3, 5]);
    });

    it("hide the results until the close", () => {
        expect(usual_settings(20).live_results).toBe(false);
    });
});

describe("changing the settings", () => {
    it("keeps what was chosen for a method while another is looked at", () => {
        const chosen = with_method(usual_settings(20), { type: "dots", dots: 8, cap: 4 });
        const other = { ...chosen, method: "opinion" } as const;
        expect(open_round({ ...other, method: "dots" }, on(1)).method).toEqual({ type: "dots", dots: 8, cap: 4 });
    });

    it("chooses items one by one", () => {
        expect(with_item(with_item([1], 7, true), 1, false)).toEqual([7]);
    });
});

describe("opening a round", () => {
    it("names no items when all proposals are voted on, so that late ones join", () => {
        expect(open_round({ ...usual_settings(20), minutes: null }, on(1, 2))).toEqual({
            type: "open_round", method: { type: "dots", dots: 5, cap: 3 }, live_results: false,
        });
    });

    it("names the chosen ones in the order of the paper, without those hidden meanwhile", () => {
        const command = open_round({ ...usual_settings(20), method: "opinion", items: [9, 2, 5], minutes: 8 }, on(2, 5));
        expect(command).toEqual({
            type: "open_round", method: { type: "opinion" }, live_results: false, items: [2, 5], duration_s: 480,
        });
    });
});

describe("the first tie of a result", () => {
    it("is the best rank that several share", () => {
        expect(first_tie(dots, with_totals(34, 24, 24, 9, 9))).toEqual([2, 3]);
    });

    it("is none among those that nobody supports", () => {
        expect(first_tie(dots, with_totals(34, 24, 0, 0))).toEqual([]);
        expect(first_tie(dots, with_totals())).toEqual([]);
    });
});
