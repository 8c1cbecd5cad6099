import { describe, expect, it } from "vitest";
import { keep, merge_chosen, nothing_chosen, still_live, tick } from "../../src/facilitator/choice.ts";
import { proposal } from "./rows.ts";

const chosen = (...proposals: number[]) => proposals.reduce(tick, nothing_chosen);

describe("choosing proposals to merge", () => {
    it("keeps the words of the first one ticked until another is named", () => {
        expect(merge_chosen(chosen(4, 2, 9))).toEqual({ type: "merge_proposals", kept: 4, absorbed: [2, 9] });
        expect(merge_chosen(keep(chosen(4, 2, 9), 9))).toEqual({ type: "merge_proposals", kept: 9, absorbed: [4, 2] });
    });

    it("merges nothing while fewer than two are ticked", () => {
        expect(merge_chosen(nothing_chosen)).toBeNull();
        expect(merge_chosen(chosen(4))).toBeNull();
    });

    it("unticks at the second press, and hands the word on when its keeper leaves", () => {
        expect(tick(chosen(4, 2), 4)).toEqual({ ticked: [2], kept: 2 });
        expect(tick(chosen(4), 4)).toEqual(nothing_chosen);
    });

    it("does not keep the words of one that is not ticked", () => {
        expect(keep(chosen(4, 2), 7)).toEqual(chosen(4, 2));
    });

    it("lets go of what was hidden or merged from another screen", () => {
        const rows = [proposal(4, { state: "hidden" }), proposal(2), proposal(9)];
        expect(still_live(chosen(4, 2, 9), rows)).toEqual({ ticked: [2, 9], kept: 2 });
    });

    it("absorbs at most sixty at once", () => {
        const many = chosen(...Array.from({ length: 70 }, (_, index) => index + 1));
        expect(merge_chosen(many)?.absorbed).toHaveLength(60);
    });
});
