import { describe, expect, it } from "vitest";
import { first_tie, open_round, settings_again, usual_settings, with_item, with_method } from "../../src/facilitator/round_settings.ts";
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

describe("voting again", () => {
    const council = { type: "decision", majority: "absolute", base: "expressed", quorum: true } as const;

    it("begins with the rule of the vote before, on all proposals or on some of them", () => {
        const all = settings_again({ method: council, items: [1, 2, 3] }, null, 3);
        expect([all.method, all.of.decision, all.items]).toEqual(["decision", council, null]);
        expect(settings_again({ method: council, items: [1, 2, 3] }, [2, 3], 3).of.decision).toEqual(council);
        expect(settings_again({ method: { ...dots, dots: 9 }, items: [1, 2, 3] }, null, 3).of.dots.dots).toBe(9);
    });

    it("begins with the usual settings where they go by the number of proposals", () => {
        const items = Array.from({ length: 40 }, (_, index) => index + 1);
        expect(settings_again({ method: { ...dots, dots: 9 }, items }, [2, 3], 40).of.dots).toEqual(usual_settings(2).of.dots);
    });
});

describe("opening a round", () => {
    it("says that it is secret only where it is, and hides the results of a secret one whatever was chosen", () => {
        expect(open_round(usual_settings(20), on(1))).not.toHaveProperty("secret");
        const chosen = { ...usual_settings(20), live_results: true, secret: true };
        expect(open_round(chosen, on(1))).toMatchObject({ secret: true, live_results: false });
    });

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
