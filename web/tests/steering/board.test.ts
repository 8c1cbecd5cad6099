import { describe, expect, it } from "vitest";
import type { CommitteeRow, FieldRow, LiveSessionRow } from "../../src/protocol.ts";
import { field_lines, in_session, state_of, works_on } from "../../src/steering/board.ts";

const field = (code: string, order: number): FieldRow => ({ type: "field", field: code, title: code, order });
const committee = (number: number, code: string): CommitteeRow =>
    ({ type: "committee", committee: number, field: code, title: `Comité ${number}` });
const session = (number: number, of: number, more: Partial<LiveSessionRow> = {}): LiveSessionRow => ({
    type: "live_session", session: number, committee: of, title: `Atelier ${number}`, step: "proposing", joined: 10, present: 9,
    proposals: 4, ...more,
});
const fields = [field("JE", 3), field("PE", 1), field("EN", 2)];
const committees = [committee(1, "JE"), committee(2, "PE"), committee(3, "JE")];

describe("a session on the board", () => {
    it("is voting as soon as a round is open, even before the first ballot", () => {
        expect(state_of(session(1, 1, { step: "vote", voters: 0 }))).toBe("voting");
    });

    it("is planned while nobody came, idle when everybody left", () => {
        expect(state_of(session(1, 1, { step: "lobby", joined: 0, present: 0 }))).toBe("planned");
        expect(state_of(session(1, 1, { present: 0 }))).toBe("idle");
        expect(state_of(session(1, 1, { step: "closed", present: 3, closed_at: 5 }))).toBe("closed");
    });

    it("counts as going on while people are there", () => {
        expect(in_session([session(1, 1), session(2, 2, { present: 0 }), session(3, 1, { step: "vote", voters: 2 })])).toBe(2);
    });
});

describe("committees of several fields", () => {
    const youth: CommitteeRow = { type: "committee", committee: 7, field: "JE", title: "Jeunesse et familles", other_fields: ["PA"] };
    const steering: CommitteeRow = { type: "committee", committee: 8, field: "JE", title: "Copil", other_fields: ["PA"], steers: true };
    const two: FieldRow[] = [{ type: "field", field: "JE", title: "Jeunesse", order: 1 }, { type: "field", field: "PA", title: "Parentalité", order: 2 }];

    it("stand once with their sessions, under their first field, and are named under the others", () => {
        const lines = field_lines(two, [youth], [session(1, 7)]);
        expect(lines.map((line) => line.committees)).toEqual([[youth], []]);
        expect(lines.map((line) => line.others)).toEqual([[], [youth]]);
        expect(lines.map((line) => line.sessions.length)).toEqual([1, 0]);
    });

    it("work on each of them; the steering committee works on none by itself", () => {
        expect(["JE", "PA", "PE"].map((code) => works_on(youth, code))).toEqual([true, true, false]);
        expect(["JE", "PA"].map((code) => works_on(steering, code))).toEqual([false, false]);
        expect(field_lines(two, [steering], []).flatMap((line) => [...line.committees, ...line.others])).toEqual([]);
    });
});

describe("the field lines", () => {
    it("stand in the fields' order, also without a committee", () => {
        const lines = field_lines(fields, committees, []);
        expect(lines.map((line) => [line.field.field, line.committees.length])).toEqual([["PE", 1], ["EN", 0], ["JE", 2]]);
    });

    it("show what goes on first and only the last closed session", () => {
        const closed = (number: number): LiveSessionRow => session(number, 1, { step: "closed", closed_at: number * 1000 });
        const sessions = [closed(4), closed(6), session(7, 3, { step: "lobby", joined: 0, present: 0 }), session(5, 1)];
        const line = field_lines(fields, committees, sessions).find((one) => one.field.field === "JE");
        expect(line?.sessions.map((one) => one.session)).toEqual([5, 7, 6]);
        expect(line?.older).toBe(1);
    });
});
