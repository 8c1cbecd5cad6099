import { describe, expect, it } from "vitest";
import { suggested_titles, title_objection, voted_twice } from "../../src/facilitator/beside.ts";
import type { RoundRow } from "../../src/protocol.ts";

const round = (number: number, more: Partial<RoundRow> = {}): RoundRow =>
    ({ type: "round", round: number, method: { type: "opinion" }, is_open: true, live_results: false, items: [1, 2], opened_at: 0, ...more });

describe("the name of a vote", () => {
    it("is left out while none is open, and needed beside another", () => {
        expect(title_objection(" ", [])).toBeNull();
        expect(title_objection(" ", [round(1)])).toBe("Donnez un nom à ce vote\u00a0: un autre est déjà ouvert.");
        expect(title_objection("Table 2", [round(1)])).toBeNull();
    });

    it("is not one that an open vote has, in whatever letters, nor what one without a name is called by", () => {
        expect(title_objection(" table 1", [round(1, { title: "Table 1" })])).toBe("Un vote ouvert porte déjà ce nom.");
        expect(title_objection("Vote\u00a0: pour, contre ou neutre", [round(1)])).toBe("Un vote ouvert porte déjà ce nom.");
    });

    it("has at most sixty signs", () => {
        expect(title_objection("é".repeat(60), [])).toBeNull();
        expect(title_objection("é".repeat(61), [])).toContain("60");
    });

    it("helps no fifth vote", () => {
        expect(title_objection("Table 5", [1, 2, 3, 4].map((number) => round(number)))).toContain("Quatre votes sont déjà ouverts");
    });

    it("is suggested by tables that no open vote is called by", () => {
        expect(suggested_titles([])).toEqual(["Table 1", "Table 2", "Table 3"]);
        expect(suggested_titles([round(1, { title: "Table 1" }), round(2, { title: "Table 3" })])).toEqual(["Table 2", "Table 4", "Table 5"]);
    });
});

describe("a vote prepared beside others", () => {
    it("asks the same people twice about what is in an open one", () => {
        const open = [round(1), round(2, { items: [3] })];
        expect(voted_twice(open, { items: [2, 3, 4], colleges: null }).map((one) => [one.round.round, one.count])).toEqual([[1, 1], [2, 1]]);
        expect(voted_twice(open, { items: [4], colleges: null })).toEqual([]);
    });

    it("asks nobody twice where the colleges are others", () => {
        const open = [round(1, { colleges: ["elected", "caf"] })];
        expect(voted_twice(open, { items: [1], colleges: ["resident"] })).toEqual([]);
        expect(voted_twice(open, { items: [1], colleges: ["resident", "caf"] })).toHaveLength(1);
        expect(voted_twice(open, { items: [1], colleges: null })).toHaveLength(1);
    });
});
