import { describe, expect, it } from "vitest";
import type { Resolution } from "../../../src/protocol.ts";
import { choice_on, decided_on, read_choices, with_resolution, type Choice, type Choices } from "../../../src/steering/votes/choices.ts";
import type { VoteLine } from "../../../src/steering/votes/vote_lines.ts";
import { decision, voted, voted_item } from "../rows.ts";

const told = "Vote du comité de pilotage – rejetée";
const line = (number: number, suggested?: Resolution, more: Partial<VoteLine> = {}): VoteLine => ({
    item: voted_item(number, 1, number, suggested === undefined ? {} : { suggested }), title: "Idée", committee: undefined, version: 1, is: "open",
    last: undefined, is_overtaken: false, ...more,
});
const untouched: Choices = new Map();
const today = "2027-03-08";

describe("what is filled in on a line", () => {
    it("is what the vote comes to, else nothing", () => {
        expect(choice_on(line(1, "validated"), untouched, told)).toMatchObject({ resolution: "validated", motive: "" });
        expect(choice_on(line(1), untouched, told)).toMatchObject({ resolution: null, motive: "" });
    });

    it("tells the vote as the motive of a decision that needs one", () => {
        expect(choice_on(line(1, "rejected"), untouched, told)).toMatchObject({ resolution: "rejected", motive: told });
    });

    it("is nothing where another decided since the vote", () => {
        const overtaken = line(1, "validated", { is_overtaken: true, last: decision(7, 1, 1) });
        expect(choice_on(overtaken, untouched, told)).toMatchObject({ resolution: null, seen: 7 });
    });

    it("keeps the words and drops the choice when another decides after it was chosen", () => {
        const chosen = new Map([[1, { resolution: "rejected", motive: "Hors budget", until: "" } as Choice]]);
        expect(choice_on(line(1), chosen, told)).toMatchObject({ resolution: "rejected", motive: "Hors budget" });
        expect(choice_on(line(1, undefined, { last: decision(7, 1, 1) }), chosen, told)).toMatchObject({ resolution: null, motive: "Hors budget" });
    });
});

describe("choosing another decision", () => {
    const choice: Choice = { resolution: null, motive: "", until: "" };
    it("writes what tells the vote where a motive is needed, and takes it away again where none is", () => {
        const rejected = with_resolution(choice, "rejected", told);
        expect(rejected.motive).toBe(told);
        expect(with_resolution(rejected, "validated", told).motive).toBe("");
    });

    it("leaves what the person wrote", () => {
        const own = { ...choice, motive: "Hors budget" };
        expect(with_resolution(own, "rejected", told).motive).toBe("Hors budget");
        expect(with_resolution(own, "validated", told).motive).toBe("Hors budget");
    });
});

describe("the one order", () => {
    const lines = [line(1, "validated"), line(2), line(3, "rejected", { last: decision(7, 1, 3) }), line(4, "validated", { is: "decided" }), line(5, "validated", { is: "gone" })];
    const chosen = (choices: Choices = untouched) => decided_on(lines, (one) => choice_on(one, choices, told));

    it("has the open lines on which something is decided, each replacing what the person saw", () => {
        expect(read_choices(voted(5, 2, []), chosen(), today)).toEqual({ command: { type: "decide_by_round", session: 5, round: 2, decisions: [
            { proposal: 1, resolution: "validated" }, { proposal: 3, resolution: "rejected", motive: told, replaces: 7 },
        ] } });
    });

    it("is not there while a line lacks its motive or its day, and all such lines are told", () => {
        const wrong = new Map<number, Choice>([
            [1, { resolution: "to_rework", motive: " ", until: "" }], [2, { resolution: "postponed", motive: "", until: "2027-03-07" }],
        ]);
        expect(read_choices(voted(5, 2, []), chosen(wrong), today)).toEqual({ faults: new Map([
            [1, { motive: "missing_motive", until: "missing_day" }], [2, { until: "past_day" }],
        ]) });
    });
});
