import { act } from "preact/test-utils";
import { describe, expect, it } from "vitest";
import { Room } from "../../src/participant/room.tsx";
import type { KeyedRow, MajorityJudgment } from "../../src/protocol.ts";
import { mark, me, Phone, proposal, round, row, session } from "../phone.tsx";
import { judgment_result } from "../results.ts";

const method: MajorityJudgment = { type: "majority_judgment", strict: false, grades: 6 };
const three = [proposal(1, "A van"), proposal(2, "A bench"), proposal(3, "A park")];
const vote = (own: KeyedRow[] = [me], settings = method): Phone =>
    new Phone().show(<Room />, [session({ step: 3 }), ...three, round([1, 2, 3], { method: settings })], own);
const group = (phone: Phone, title: string): Element | null => phone.place.querySelector(`[role=radiogroup][aria-label="${title}"]`);
function choose(phone: Phone, title: string, grade: string): void {
    const found = [...group(phone, title)!.querySelectorAll("label")].find((label) => label.textContent === grade)!;
    act(() => void found.querySelector("input")!.click());
}
const chosen = (phone: Phone, title: string): string | undefined => group(phone, title)?.querySelector("input:checked")?.closest("label")?.textContent ?? undefined;
const tray = (phone: Phone): string => phone.place.querySelector(".tray")!.textContent!.replace(/\s/g, " ");

describe("JudgmentBallot", () => {
    it("opens the first line without a grade, and shows the grade of every other", () => {
        const phone = vote([me, mark(1, 5)]);
        expect(group(phone, "A van")).toBeNull();
        expect(group(phone, "A bench")).not.toBeNull();
        expect(phone.buttons().map((button) => button.getAttribute("aria-label")?.replace(/\s/g, " "))).toContain("A van : Très bien.");
        expect(tray(phone)).toContain("1 mention donnée sur 3");
    });

    it("has the six grades and no opinion, best first", () => {
        const phone = vote();
        expect([...group(phone, "A van")!.querySelectorAll("label")].map((label) => label.textContent))
            .toEqual(["Très bien", "Bien", "Assez bien", "Passable", "Insuffisant", "À rejeter", "Sans avis"]);
    });

    it("has the five or seven grades of the round, and each is the same mark on all", () => {
        const labels = (phone: Phone): (string | null)[] => [...group(phone, "A van")!.querySelectorAll("label")].map((label) => label.textContent);
        const five = vote([me], { ...method, grades: 5 });
        expect(labels(five)).toEqual(["Très bien", "Bien", "Assez bien", "Passable", "Insuffisant", "Sans avis"]);
        choose(five, "A van", "Insuffisant");
        expect(five.commands()).toEqual([{ type: "mark_ballot", round: 1, marks: [{ proposal: 1, mark: 1 }] }]);
        const seven = vote([me], { ...method, grades: 7 });
        expect(labels(seven)).toEqual(["Excellent", "Très bien", "Bien", "Assez bien", "Passable", "Insuffisant", "À rejeter", "Sans avis"]);
        choose(seven, "A van", "Excellent");
        expect(seven.commands()).toEqual([{ type: "mark_ballot", round: 1, marks: [{ proposal: 1, mark: 6 }] }]);
    });

    it("sends a grade at once, shows it as leaving, and closes nothing under the finger", () => {
        const phone = vote();
        choose(phone, "A van", "Assez bien");
        expect(phone.commands()).toEqual([{ type: "mark_ballot", round: 1, marks: [{ proposal: 1, mark: 3 }] }]);
        expect(chosen(phone, "A van")).toBe("Assez bien");
        expect(tray(phone)).toContain("1 en chemin");
        phone.accept();
        expect(tray(phone)).toContain("1 reçue");
    });

    it("gives the worst grade as 0, which is a grade", () => {
        const phone = vote();
        choose(phone, "A van", "À rejeter");
        expect(phone.commands()).toEqual([{ type: "mark_ballot", round: 1, marks: [{ proposal: 1, mark: 0 }] }]);
        expect(chosen(phone, "A van")).toBe("À rejeter");
    });

    it("takes the grade back for no opinion, and sends nothing where there was none", () => {
        const phone = vote([me, mark(1, 5)]);
        choose(phone, "A bench", "Sans avis");
        expect(phone.commands()).toEqual([]);
        phone.press("A van : Très bien.");
        choose(phone, "A van", "Sans avis");
        expect(phone.commands()).toEqual([{ type: "mark_ballot", round: 1, marks: [{ proposal: 1 }] }]);
        expect(chosen(phone, "A van")).toBe("Sans avis");
    });

    it("goes on to the next line that nothing was chosen for, and says when all were seen", () => {
        const phone = vote();
        choose(phone, "A van", "Bien");
        phone.press("Suivante : la prochaine proposition à juger");
        choose(phone, "A bench", "Sans avis");
        phone.press("Suivante : la prochaine proposition à juger");
        choose(phone, "A park", "Bien");
        expect(tray(phone)).toContain("Vous les avez toutes vues.");
        expect(phone.buttons().some((button) => button.textContent === "Suivante")).toBe(false);
    });

    it("asks again for what a merge made something else", () => {
        const phone = vote([me, mark(1, 5, false), mark(2, 3, false)]);
        phone.patch("room", [proposal(1, "A van", { absorbed: [{ proposal: 2, title: "A bench" }] }), round([1, 3], { method })], ["proposal/2"]);
        expect(phone.text).toContain("Les idées réunies ici sont à juger de nouveau.");
        choose(phone, "A van", "Bien");
        expect(phone.text).not.toContain("à juger de nouveau");
    });

    it("says what leaving one without a grade means in a strict round", () => {
        expect(vote([me], { ...method, strict: true }).text).toContain("Ce que vous laissez sans avis comptera comme « À rejeter »");
        expect(vote([me], { ...method, strict: true, grades: 5 }).text).toContain("comptera comme « Insuffisant »");
    });
});

describe("the result of grades on a phone", () => {
    it("says the grade of the first and how many give at least that, then draws profiles and tells them in a table", () => {
        const result = judgment_result([[1, 1, [4, 3, 1, 0, 0, 1]], [3, 2, [0, 1, 2, 3, 2, 1]], [2, undefined, [1, 0, 0, 0, 0, 1]]]);
        const phone = new Phone().show(<Room />, [session({ step: 3, result_on_show: 1 }), ...three,
            round([1, 2, 3], { method, is_open: false, closed_at: 0 }),
            row("result/1", { type: "result", round: 1, is_final: true, result })], [me, mark(1, 5)]);
        expect(phone.place.querySelector("h1")?.textContent?.replace(/\s/g, " ")).toBe("« A van » arrive en tête, avec la mention « Bien »");
        expect(phone.text).toContain("7 personnes sur 9 lui donnent au moins « Bien ».");
        expect(phone.text).toContain("1 proposition n’est pas classée");
        expect(phone.text).toContain("vous : Très bien");
        expect([...phone.place.querySelectorAll(".profile")].map((strip) => strip.children.length)).toEqual([4, 5, 2]);
        expect([...phone.place.querySelectorAll("tbody tr")].map((line) => [...line.children].map((cell) => cell.textContent))).toEqual([
            ["1", "A van", "Bien", "9", "4", "3", "1", "0", "0", "1", "0"],
            ["2", "A park", "Passable", "9", "0", "1", "2", "3", "2", "1", "0"],
            ["", "A bench", "À rejeter", "2", "1", "0", "0", "0", "0", "1", "7"],
        ]);
    });
});
