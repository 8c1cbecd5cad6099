import { describe, expect, it } from "vitest";
import { longest_motive, read_decision, written_day, type Form } from "../../src/steering/resolution_form.ts";

const on = { session: 1, proposal: 9 };
const today = "2027-03-08";
const read = (form: Partial<Form>) => read_decision({ resolution: null, motive: "", until: "", ...form }, on, today);

describe("a decision as it is filled in", () => {
    it("is an order once everything that it needs is there", () => {
        expect(read({ resolution: "validated" })).toEqual({ command: { type: "decide_priority", session: 1, proposal: 9, resolution: "validated" } });
        expect(read({ resolution: "to_rework", motive: " Plan de\r\nfinancement ", until: today })).toEqual({
            command: {
                type: "decide_priority", session: 1, proposal: 9, resolution: "to_rework", motive: "Plan de\nfinancement", until: today,
            },
        });
    });

    it("names what it replaces", () => {
        const again = read_decision({ resolution: "validated", motive: "", until: "" }, { ...on, replaces: 4 }, today);
        expect(again).toMatchObject({ command: { replaces: 4 } });
    });

    it("says what is missing", () => {
        expect(read({})).toEqual({ faults: { resolution: "choose" } });
        expect(read({ resolution: "with_reservation", motive: "  \n" })).toEqual({ faults: { motive: "missing_motive" } });
        expect(read({ resolution: "rejected" })).toEqual({ faults: { motive: "missing_motive" } });
        expect(read({ resolution: "to_rework" })).toEqual({ faults: { motive: "missing_motive", until: "missing_day" } });
        expect(read({ resolution: "postponed" })).toEqual({ faults: { until: "missing_day" } });
        expect(read({ resolution: "postponed", until: "2027-03-07" })).toEqual({ faults: { until: "past_day" } });
    });

    it("takes no motive that is too long, by signs", () => {
        expect(read({ resolution: "validated", motive: "é".repeat(longest_motive) })).toHaveProperty("command");
        expect(read({ resolution: "validated", motive: "é".repeat(longest_motive + 1) })).toEqual({ faults: { motive: "too_long" } });
    });

    it("passes over a day that the resolution does not take", () => {
        expect(read({ resolution: "validated", until: "2027-05-01" })).not.toHaveProperty("command.until");
    });

    it("writes a day as the calendar does", () => {
        expect(written_day(new Date(2027, 2, 8, 23, 59))).toBe("2027-03-08");
    });
});
