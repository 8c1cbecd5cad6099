import { describe, expect, it } from "vitest";
import { by_committee, shown_of } from "../../../src/facilitator/to_vote/awaiting.ts";
import { awaiting } from "../rows.ts";

describe("the priorities that can be put to the vote", () => {
    const numbers = (rows: readonly { priority: { proposal: number } }[]): number[] => rows.map(({ priority }) => priority.proposal);

    it("are by committee, best place first, the later session first at one place", () => {
        const groups = by_committee([awaiting(1, 1, 2, { committee: 2 }), awaiting(1, 2, 2), awaiting(1, 3, 1), awaiting(4, 4, 1)]);
        expect(groups.map(({ committee, rows }) => [committee, numbers(rows)])).toEqual([[1, [4, 3, 2]], [2, [1]]]);
    });

    it("are those without a decision, unless all are asked for; one that was taken back has none", () => {
        const rows = [awaiting(1, 1, 1, { resolution: "validated" }), awaiting(1, 2, 2, { resolution: "taken_back" }), awaiting(1, 3, 3)];
        expect(numbers(shown_of(rows, "undecided", ""))).toEqual([2, 3]);
        expect(numbers(shown_of(rows, "all", ""))).toEqual([1, 2, 3]);
    });

    it("stay in sight once they are put to the vote", () => {
        expect(numbers(shown_of([awaiting(1, 1, 1, { resolution: "validated", put_as: 4 })], "undecided", ""))).toEqual([1]);
    });

    it("are found by words of the title, the detail, the committee and the session, without accents", () => {
        const rows = [awaiting(1, 1, 1, { title: "Épicerie" }), awaiting(1, 2, 2, { detail: "une épicerie" }), awaiting(1, 3, 3)];
        expect(numbers(shown_of(rows, "all", "epicerie"))).toEqual([1, 2]);
        expect(numbers(shown_of(rows, "all", "comité 1"))).toEqual([1, 2, 3]);
    });
});
