import { describe, expect, it } from "vitest";
import { way_back, type Before } from "../../src/facilitator/way_back.ts";
import { proposal, session } from "./rows.ts";

const reasons = { correction: "Correction annulée", typed: "Saisie par erreur", reopening: "Close par erreur" };
const rows = [
    proposal(1, { title: "Caravane", detail: "Un véhicule" }),
    proposal(2, { state: "hidden", reason: "Hors sujet" }),
    proposal(3, { state: "merged", into: 1 }),
];
const before: Before = { session: session({ step: 2 }), door: { type: "door", state: "open", code: "B7KM4Q", url: "", qr_size: 0, qr: "" }, priorities: [5, 4], proposal: (number) => rows[number - 1],
    person: (number) => number === 12 ? { type: "person", person: 12, college: "resident", present: true, removed: false, joined_at: 0, proposals: 0 } : undefined };
const by_hand: Before = { ...before, reason: "La salle en a débattu" };
const back = (command: Parameters<typeof way_back>[0], made: number | null = null) => way_back(command, before, reasons, made);

describe("taking a command back", () => {
    it("goes back to the step it came from", () => {
        expect(back({ type: "go_to_step", step: 3 })).toEqual([{ type: "go_to_step", step: 2 }]);
    });

    it("shows what was hidden, and hides again with the former reason", () => {
        expect(back({ type: "hide_proposal", proposal: 1, reason: "x" })).toEqual([{ type: "show_proposal", proposal: 1 }]);
        expect(back({ type: "show_proposal", proposal: 2 }))
            .toEqual([{ type: "hide_proposal", proposal: 2, reason: "Hors sujet" }]);
    });

    it("puts a person back into the college they came from", () => {
        expect(back({ type: "correct_college", person: 12, college: "elected" })).toEqual([{ type: "correct_college", person: 12, college: "resident" }]);
        expect(back({ type: "correct_college", person: 13, college: "elected" })).toBeNull();
    });

    it("puts the door back as it was, and brings back the people it removed", () => {
        expect(back({ type: "set_door", state: "held" })).toEqual([{ type: "set_door", state: "open" }]);
        expect(back({ type: "remove_people", people: [4, 6] })).toEqual([{ type: "readmit_people", people: [4, 6] }]);
        expect(back({ type: "readmit_people", people: [4] })).toEqual([{ type: "remove_people", people: [4] }]);
        expect(back({ type: "renew_code" })).toBeNull();
    });

    it("gives a corrected proposal its former words", () => {
        expect(back({ type: "correct_proposal", proposal: 1, title: "Caravanes", reason: "x" })).toEqual([
            { type: "correct_proposal", proposal: 1, title: "Caravane", detail: "Un véhicule", reason: "Correction annulée" },
        ]);
    });

    it("splits each of those that were merged, and joins one that was split off", () => {
        expect(back({ type: "merge_proposals", kept: 1, absorbed: [4, 6] })).toEqual([
            { type: "cancel_merge", absorbed: 4 },
            { type: "cancel_merge", absorbed: 6 },
        ]);
        expect(back({ type: "cancel_merge", absorbed: 3 })).toEqual([{ type: "merge_proposals", kept: 1, absorbed: [3] }]);
    });

    it("retains the former list, also when it was empty", () => {
        expect(back({ type: "retain", priorities: [1] })).toEqual([{ type: "retain", priorities: [5, 4] }]);
        expect(way_back({ type: "retain", priorities: [1] }, by_hand, reasons, null)).toEqual([{ type: "retain", priorities: [5, 4], reason: "La salle en a débattu" }]);
    });

    it("hides what was typed, once its number is known", () => {
        expect(back({ type: "propose", title: "Essai" }, 12)).toEqual([
            { type: "hide_proposal", proposal: 12, reason: "Saisie par erreur" },
        ]);
        expect(back({ type: "propose", title: "Essai" })).toBeNull();
    });

    it("reopens a session that was closed", () => {
        expect(back({ type: "close_session" })).toEqual([{ type: "reopen_session", reason: "Close par erreur" }]);
    });

    it("has no way back from a closed round", () => {
        expect(back({ type: "close_round", round: 1 })).toBeNull();
    });
});
