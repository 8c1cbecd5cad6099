import { describe, expect, it } from "vitest";
import { apart_of, is_too_many } from "../../src/facilitator/paper/channels.ts";
import { counted, faults_of, is_by_college, typed_again, type TypedHands } from "../../src/facilitator/paper/hands_typed.ts";
import { in_runs, slip_of, slips_given } from "../../src/facilitator/paper/slips_given.ts";
import { by_column } from "../../src/methods/paper.ts";
import type { PersonRow } from "../../src/protocol.ts";

const person = (number: number, more: Partial<PersonRow> = {}): PersonRow => ({
    type: "person", person: number, college: "resident", present: true, removed: false, joined_at: 1, proposals: 0, ...more,
});
const people = [
    person(1, { called: "Nadège" }), person(4, { on_paper: true }), person(3, { on_paper: true, college: "elected" }),
    person(5, { on_paper: true, removed: true }),
];

describe("the slips that were given", () => {
    it("are by their number, without those taken back and those who may not vote", () => {
        expect(slips_given(people).map((one) => one.person)).toEqual([3, 4]);
        expect(slips_given(people, { colleges: ["elected"] }).map((one) => one.person)).toEqual([3]);
    });

    it("are told in runs of numbers", () => {
        expect(in_runs([4, 5, 6, 9, 11, 12])).toEqual([[4, 6], [9, 9], [11, 12]]);
        expect(in_runs([])).toEqual([]);
    });

    it("are found by the number as it is written on them", () => {
        for (const text of ["4", " 4 ", "n° 4", "N°4", "n4"]) expect(slip_of(text, people, {})).toBe(people[1]);
    });

    it("say why nothing is entered for a number", () => {
        const said = (text: string): string => String(slip_of(text, people, { colleges: ["elected"] })).replace(/[\u00a0\u202f]/g, " ");
        expect(said("")).toContain("Tapez le numéro");
        expect(said("9")).toBe("Aucun papier ne porte le n° 9. Vérifiez-le.");
        expect(said("1")).toContain("(Nadège) vote avec son téléphone");
        expect(said("5")).toContain("a été repris");
        expect(said("4")).toContain("collège qui ne vote pas");
    });
});

describe("a show of hands", () => {
    const choices = by_column([1, "pour"], [0, "neutre"], [-1, "contre"]);
    const typed = (count: string, raised: Record<string, string>): TypedHands => ({ people: count, raised: new Map(Object.entries(raised)) });

    it("is ordered with what was raised and nothing else", () => {
        const hands = typed("10", { "1/1": "6", "1/-1": "4", "2/0": "0" });
        expect(faults_of(hands, [1, 2], choices)).toEqual([]);
        const order = counted(hands, { round: 2, items: [1, 2] }, choices, "caf");
        expect(order).toEqual({
            type: "count_hands", round: 2, college: "caf", people: 10, hands: [{ proposal: 1, counts: [{ mark: 1, people: 6 }, { mark: -1, people: 4 }] }],
        });
        expect(counted(typed_again(order), { round: 2, items: [1, 2] }, choices, "caf")).toEqual(order);
    });

    it("has no more hands on a proposal than people", () => {
        expect(faults_of(typed("5", { "1/1": "3", "1/0": "3", "2/1": "5" }), [1, 2], choices)).toEqual([{ at: "proposal", proposal: 1, hands: 6, people: 5 }]);
    });

    it("is of some people, in numbers", () => {
        expect(faults_of(typed("", {}), [1], choices)).toEqual([{ at: "people" }]);
        expect(faults_of(typed("1001", {}), [1], choices)).toEqual([{ at: "people" }]);
        expect(faults_of(typed("5", { "1/1": "deux" }), [1], choices)).toEqual([{ at: "number", cell: "1/1" }]);
    });

    it("is of one college where colleges weigh otherwise than by person", () => {
        expect([undefined, "by_person", "equal_colleges", "declared"].map((official) => is_by_college({ official } as never))).toEqual([false, false, true, true]);
    });
});

describe("voters by other channels", () => {
    it("are counted apart", () => {
        expect(apart_of(undefined)).toEqual({ paper: 0, hands: 0 });
        expect(apart_of({ entered: [], hands: [], bundles: [{ bundle: 1, ballots: 9 }, { bundle: 2, ballots: 3 }] })).toEqual({ paper: 12, hands: 0 });
        expect(apart_of({ entered: [4, 5], hands: [{ people: 6, hands: [] }, { people: 3, hands: [] }] })).toEqual({ paper: 2, hands: 9 });
    });

    it("are too many where more voted than are there, but phones put away are none", () => {
        expect(is_too_many(24, 20, { paper: 3, hands: 0 })).toBe(true);
        expect(is_too_many(24, 20, { paper: 3, hands: 4 })).toBe(false);
        expect(is_too_many(24, 20, { paper: 0, hands: 0 })).toBe(false);
    });
});
