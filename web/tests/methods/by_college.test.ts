import { describe, expect, it } from "vitest";
import { in_favour, percent_of, to_discuss, told_by_college } from "../../src/methods/by_college.ts";
import { usual_settings_of } from "../../src/methods/usual.ts";
import type { Method } from "../../src/protocol.ts";
import { cell, colleges_result } from "../colleges_result.ts";
import { dots_result } from "../results.ts";

const dots: Method = { type: "dots", dots: 5, cap: 2 };

describe("a result by college", () => {
    const told = told_by_college(colleges_result(), dots)!;

    it("names the colleges that voted, those too few to be told without their number", () => {
        expect(told.colleges).toEqual([
            { college: "resident", voters: 40 }, { college: "elected", voters: 8 }, { college: "association", voters: null }, { college: "caf", voters: 5 },
        ]);
        expect(told.hides_any).toBe(true);
    });

    it("stands in the official order, with the rank by each weighting and the share of each college", () => {
        expect(told.official).toBe("equal_colleges");
        expect(told.weightings).toEqual(["by_person", "equal_colleges"]);
        expect(told.rows).toEqual([
            { proposal: 4, ranks: [2, 1], shares: [{ in_favour: 20, of: 40 }, { in_favour: 7, of: 8 }, "hidden", "hidden"] },
            { proposal: 7, ranks: [1, 2], shares: [{ in_favour: 30, of: 40 }, { in_favour: 2, of: 8 }, "hidden", { in_favour: 1, of: 5 }] },
        ]);
    });

    it("lists what to discuss proposal by proposal, the widest gap first", () => {
        expect(to_discuss(told).map(({ proposal, gaps }) => [proposal, gaps.map(({ more, less }) => [more.college, less.college])])).toEqual([
            [7, [["resident", "elected"], ["resident", "caf"]]], [4, [["elected", "resident"]]],
        ]);
        expect(told.gaps[0]!.less.share).toEqual({ in_favour: 2, of: 8 });
    });

    it("has people of no college as the last one", () => {
        const result = colleges_result();
        result.colleges!.voters[5] = 6;
        expect([...told_by_college(result, dots)!.colleges].pop()).toEqual({ college: null, voters: 6 });
    });

    it("of duels tells orders only", () => {
        const result = colleges_result();
        Object.assign(result.colleges!, { options: [], cells: [], withheld: [] });
        const of_duels = told_by_college(result, { type: "duels" })!;
        expect(of_duels.rows.map(({ ranks, shares }) => [ranks, shares])).toEqual([[[2, 1], []], [[1, 2], []]]);
        expect(of_duels.hides_any).toBe(false);
    });

    it("is none where one college voted, or nobody", () => {
        expect(told_by_college(dots_result([[7, 1, 4]]), dots)).toBeNull();
        expect(told_by_college(dots_result([], { voters: 0 }), dots)).toBeNull();
    });
});

describe("who is in favour", () => {
    const of = (type: Method["type"], people: number[], first_value: number, silent = 3): readonly number[] => {
        const { in_favour: those, of: all } = in_favour(usual_settings_of(type, 6), cell(people, silent), first_value);
        return [those, all];
    };

    it.each<[Method["type"], number[], number, number, number]>([
        ["approval", [5], 1, 5, 8], ["dots", [2, 4, 1], 1, 7, 10], ["equal_shares", [5], 1, 5, 8],
        ["opinion", [2, 4, 6], -1, 6, 12], ["consensus", [2, 4, 6], -1, 6, 12], ["decision", [2, 4, 6], -1, 6, 8],
        ["majority_judgment", [1, 1, 2, 3, 4, 5], 0, 12, 16], ["majority_judgment", [1, 2, 3, 4, 5], 1, 12, 15],
        ["impact_effort", [1, 2, 3, 4, 5], 1, 9, 15], ["ranking", [1, 2, 3, 4, 5, 6], 1, 6, 24], ["duels", [], 0, 0, 0],
    ])("by %s, of marks %j from %i on", (type, people, first, those, all) => {
        expect(of(type, people, first)).toEqual([those, all]);
    });

    it("is told in percent from ten people on", () => {
        expect(percent_of({ in_favour: 7, of: 9 })).toBeNull();
        expect(percent_of({ in_favour: 5, of: 10 })).toBe(50);
        expect(percent_of({ in_favour: 2, of: 12 })).toBe(17);
    });
});
