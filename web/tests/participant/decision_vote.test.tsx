import { describe, expect, it } from "vitest";
import { Room } from "../../src/participant/room.tsx";
import type { DecisionVote, KeyedRow, RoundRow } from "../../src/protocol.ts";
import { mark, me, Phone, proposal, round, row, session } from "../phone.tsx";

const method: DecisionVote = { type: "decision", majority: "absolute", base: "expressed", quorum: false };
const vote = (own: KeyedRow[] = [me], changes: Partial<RoundRow> = {}): Phone =>
    new Phone().show(<Room />, [session({ step: 3 }), proposal(1, "A van"), proposal(2, "A bench"), round([1, 2], { method, ...changes })], own);
const chosen = (phone: Phone): string[] => [...phone.place.querySelectorAll(".votes [aria-pressed=true]")].map((button) => button.textContent!);
const press_on = (phone: Phone, title: string, vote_word: string): void =>
    [...phone.place.querySelectorAll<HTMLButtonElement>(`[role=group][aria-label="${title}"] button`)].find((button) => button.textContent === vote_word)!.click();

describe("DecisionBallot", () => {
    it("sends for, against and abstention at once, and takes back by the same button", async () => {
        const phone = vote();
        for (const word of ["Pour", "Je m’abstiens", "Contre"]) {
            press_on(phone, "A van", word);
            phone.accept();
            await Promise.resolve();
        }
        press_on(phone, "A van", "Contre");
        expect(phone.commands().map((command) => (command as { marks: unknown[] }).marks[0])).toEqual([
            { proposal: 1, mark: 1 }, { proposal: 1, mark: 0 }, { proposal: 1, mark: -1 }, { proposal: 1 },
        ]);
    });

    it("shows the vote that was given", () => {
        expect(chosen(vote([me, mark(1, 0), mark(2, -1)]))).toEqual(["Je m’abstiens", "Contre"]);
    });

    it("says what abstaining weighs by this majority", () => {
        expect(vote().text).toContain("S’abstenir ne compte ni pour ni contre.");
        expect(vote([me], { method: { ...method, base: "registered" } }).text).toContain("S’abstenir pèse comme voter contre.");
        expect(vote([me], { method: { ...method, majority: "relative", base: "registered" } }).text).toContain("S’abstenir ne compte ni pour ni contre.");
    });

    it("is not shown to a college that the round is not for, which reads the proposals", () => {
        const phone = vote([me], { colleges: ["elected", "caf"] });
        expect(phone.text).toContain("Ce vote est réservé à d’autres collèges.");
        expect(phone.text).toContain("A bench");
        expect(phone.place.querySelectorAll(".votes button")).toHaveLength(0);
        const elected = vote([row("me", { type: "me", person: 1, college: "elected" })], { colleges: ["elected", "caf"] });
        expect(elected.place.querySelectorAll(".votes button")).toHaveLength(6);
    });
});
