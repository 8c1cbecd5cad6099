import { act } from "preact/test-utils";
import { describe, expect, it } from "vitest";
import { Room } from "../../src/participant/room.tsx";
import type { EqualShares, KeyedRow, RoundRow } from "../../src/protocol.ts";
import { mark, me, Phone, proposal, round, session } from "../phone.tsx";

const method: EqualShares = { type: "equal_shares", budget: 45_000, unit: 1, costs: [18_000, 60_000, 30_000] };
const vote = (own: KeyedRow[] = [me], changes: Partial<RoundRow> = {}): Phone =>
    new Phone().show(<Room />, [session({ step: 3 }), proposal(1, "A van"), proposal(3, "A park"), round([1, 3], { method, paper: [1, 2, 3], ...changes })], own);
const text = (phone: Phone): string => phone.text.replace(/\s/g, " ");
const boxes = (phone: Phone): HTMLInputElement[] => [...phone.place.querySelectorAll<HTMLInputElement>("input[type=checkbox]")];
const tick = (phone: Phone, at: number): void => void act(() => boxes(phone)[at]!.click());

describe("BudgetBallot", () => {
    it("tells what each costs by its place on the paper, whatever left it", () => {
        const phone = vote();
        expect(boxes(phone).map((box) => box.getAttribute("aria-label")!.replace(/\s/g, " "))).toEqual(["Je la financerais, 18 000 € : A van", "Je la financerais, 30 000 € : A park"]);
    });

    it("sends each tick at once, and tells what the ticked ones cost together", () => {
        const phone = vote();
        tick(phone, 0);
        expect(text(phone)).toContain("1 cochée : 18 000 €");
        phone.accept();
        tick(phone, 1);
        expect(text(phone)).toContain("2 cochées : 48 000 €");
        expect(text(phone)).toContain("pour une enveloppe de 45 000 €");
        expect(phone.commands()).toEqual([
            { type: "mark_ballot", round: 1, marks: [{ proposal: 1, mark: 1 }] }, { type: "mark_ballot", round: 1, marks: [{ proposal: 3, mark: 1 }] },
        ]);
        expect(phone.place.querySelector("[aria-live=polite]")!.textContent!.replace(/\s/g, " ")).toBe("2 cochées, 48 000 € sur 45 000 €.");
    });

    it("forbids nothing beyond the envelope, and takes back", () => {
        const phone = vote([me, mark(1, 1), mark(3, 1)]);
        expect(boxes(phone).every((box) => box.checked && !box.disabled && box.getAttribute("aria-disabled") === null)).toBe(true);
        tick(phone, 1);
        expect(phone.commands()).toEqual([{ type: "mark_ballot", round: 1, marks: [{ proposal: 3 }] }]);
        expect(text(phone)).toContain("1 cochée : 18 000 €");
    });

    it("says of one that costs more than there is that it does", () => {
        const phone = vote([me], { method: { ...method, costs: [18_000, 60_000, 50_000] } });
        expect(text(phone)).toContain("Coûte 50 000 €, plus que l’enveloppe");
    });
});
