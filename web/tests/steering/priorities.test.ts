import { describe, expect, it } from "vitest";
import { by_place, by_session, filtered, history_of, lines_of, no_filters, state_of_line, type Rows } from "../../src/steering/priorities.ts";
import { committee, decision, field, priority, session, sheet } from "./rows.ts";

const rows: Rows = {
    fields: [field("JE", 3), field("PE", 1), field("EN", 2)],
    committees: [committee(1, "JE"), committee(2, "PE"), committee(3, "JE")],
    sessions: [session(1, 1), session(2, 2), session(3, 3)],
    priorities: [priority(1, 8, 2, { decision: 2 }), priority(1, 9, 1), priority(2, 4, 1, { title: "Crèche à Échemiré", decision: 1 })],
    decisions: [decision(1, 2, 4, { resolution: "rejected", motive: "Cœur de bourg" }), decision(2, 1, 8, { resolution: "taken_back" })],
    sheets: [],
};
const lines = lines_of(rows);
const proposals = (found: readonly { priority: { proposal: number } }[]): number[] => found.map((line) => line.priority.proposal);

describe("the lines of the board", () => {
    it("go by field, best first, with the decision that stands and the last one", () => {
        expect(proposals(lines)).toEqual([4, 9, 8]);
        expect(lines.map((line) => [line.decision?.decision, line.last?.decision])).toEqual([[1, 1], [undefined, undefined], [undefined, 2]]);
        expect(lines.map(state_of_line)).toEqual(["rejected", "undecided", "undecided"]);
    });

    it("leave out what came back in a newer version, and only that", () => {
        const reworked = priority(1, 9, 1, { next: { session: 3, proposal: 5 } });
        const returned = priority(3, 5, 1, { version: 2, origin: { session: 1, proposal: 9, decision: 3 } });
        expect(proposals(lines_of({ ...rows, priorities: [reworked] })), "nobody retained it yet").toEqual([9]);
        expect(lines_of({ ...rows, priorities: [reworked] })[0]?.reworked_in?.title).toBe("Atelier 3");
        expect(proposals(lines_of({ ...rows, priorities: [reworked, returned] }))).toEqual([5]);
    });

    it("stand list by list, or what all lists put first before what they put second", () => {
        expect(by_session(lines).map((group) => [group.name.session, proposals(group.lines)])).toEqual([[2, [4]], [1, [9, 8]]]);
        expect(by_place(lines).map((group) => [group.name, proposals(group.lines)])).toEqual([[1, [4, 9]], [2, [8]]]);
    });
});

describe("filters", () => {
    it("take field, committee and state together", () => {
        expect(proposals(filtered(lines, { ...no_filters, field: "JE" }))).toEqual([9, 8]);
        expect(proposals(filtered(lines, { ...no_filters, committee: 2 }))).toEqual([4]);
        expect(proposals(filtered(lines, { ...no_filters, state: "undecided" }))).toEqual([9, 8]);
        expect(filtered(lines, { ...no_filters, field: "JE", state: "rejected" })).toEqual([]);
    });

    it("find words without accents or capitals, in the motive too", () => {
        expect(proposals(filtered(lines, { ...no_filters, words: "echemire CRECHE" }))).toEqual([4]);
        expect(proposals(filtered(lines, { ...no_filters, words: "coeur" }))).toEqual([4]);
        expect(proposals(filtered(lines, { ...no_filters, words: "  " }))).toEqual([4, 9, 8]);
        expect(filtered(lines, { ...no_filters, words: "piscine" })).toEqual([]);
    });
});

describe("filters by field", () => {
    it("find a committee of several under each of them, once, and the steering committee under none, and last", () => {
        const several = lines_of({ ...rows, committees: [{ ...committee(1, "JE"), other_fields: ["EN"] }, { ...committee(2, "PE"), other_fields: ["JE", "EN"], steers: true }] });
        const found = (code: string | null): number[] => proposals(filtered(several, { ...no_filters, field: code }));
        expect([found("JE"), found("EN"), found("PE")]).toEqual([[9, 8], [9, 8], []]);
        expect(found(null)).toEqual([9, 8, 4]);
    });
});

describe("filters by what the action sheet says", () => {
    const returned = priority(3, 5, 1, { version: 2, origin: { session: 1, proposal: 9, decision: 3 } });
    const followed = lines_of({
        ...rows, priorities: [...rows.priorities, returned],
        decisions: [...rows.decisions, decision(3, 1, 9, { resolution: "to_rework" })],
        sheets: [
            sheet(1, "PE", { owner: "CCAS", schedule: { begins: "2027-03-01", ends: "2028-06-30" } },
                { origin: { session: 2, proposal: 4 } }),
            sheet(2, "JE", { owner: "Ville" }, { origin: { session: 1, proposal: 9 } }),
            sheet(3, "JE", { owner: "Ville" }),
        ],
    });

    it("take the owner as written, of the sheet of an earlier version too", () => {
        expect(proposals(filtered(followed, { ...no_filters, owner: "CCAS" }))).toEqual([4]);
        expect(proposals(filtered(followed, { ...no_filters, owner: "Ville" })).sort()).toEqual([5, 9]);
        expect(filtered(followed, { ...no_filters, owner: "ville" })).toEqual([]);
    });

    it("take the years of the sheet, and those that have none together", () => {
        expect(proposals(filtered(followed, { ...no_filters, year: "2028" }))).toEqual([4]);
        expect(filtered(followed, { ...no_filters, year: "2029" })).toEqual([]);
        expect(proposals(filtered(followed, { ...no_filters, year: "", owner: "" }))).toEqual([8]);
    });
});

describe("the history of a priority", () => {
    const first = decision(1, 1, 9, { resolution: "to_rework" });
    const second = decision(4, 3, 5, { resolution: "to_rework", version: 2, origin: { session: 1, proposal: 9, decision: 1 } });

    it("tells each version before it, newest first", () => {
        const third = priority(4, 2, 1, { version: 3, origin: { session: 3, proposal: 5, decision: 4 } });
        expect(history_of(third, [first, second]).map((one) => one.decision)).toEqual([4, 1]);
    });

    it("is empty for a first version, and ends where a decision is missing or leads in a circle", () => {
        expect(history_of(priority(1, 9, 1), [first])).toEqual([]);
        expect(history_of(priority(3, 5, 1, { origin: { session: 1, proposal: 9, decision: 7 } }), [first])).toEqual([]);
        const circle = { ...first, origin: { session: 1, proposal: 9, decision: 1 } };
        expect(history_of(priority(3, 5, 1, { origin: { session: 1, proposal: 9, decision: 1 } }), [circle])).toEqual([circle]);
    });
});
