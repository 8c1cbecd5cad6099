import { describe, expect, it } from "vitest";
import { move_forward, step_back, step_name, step_state, way_back_to, way_on_to } from "../../src/facilitator/agenda.ts";
import { session } from "./rows.ts";

describe("walking the agenda", () => {
    it("goes on one step, and closes after the last", () => {
        expect(move_forward(session({ step: 2 }))).toEqual({ to: "step", index: 3 });
        expect(move_forward(session({ step: 4 }))).toEqual({ to: "close" });
        expect(move_forward(session({ step: 5, closed: true }))).toBeNull();
    });

    it("goes back one step, but not before the first nor out of a closed session", () => {
        expect(step_back(session({ step: 2 }))).toBe(1);
        expect(step_back(session({ step: 0 }))).toBeNull();
        expect(step_back(session({ step: 5, closed: true }))).toBeNull();
    });

    it("tells past, now and next apart", () => {
        const at = session({ step: 2 });
        expect([1, 2, 3].map((index) => step_state(at, index))).toEqual(["past", "now", "next"]);
    });

    it("names a step by its own title, else by its kind", () => {
        expect(step_name({ kind: "vote", title: "Vote par gommettes" })).toBe("Vote par gommettes");
        expect(way_on_to({ kind: "vote", title: "Vote par gommettes" })).toContain("Vote par gommettes");
        expect(way_on_to({ kind: "vote" })).toBe("Passer au vote");
        expect(way_back_to({ kind: "proposing" })).toBe("Revenir aux propositions");
    });
});
