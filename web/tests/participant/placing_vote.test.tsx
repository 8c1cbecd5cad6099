import { act } from "preact/test-utils";
import { describe, expect, it } from "vitest";
import { Room } from "../../src/participant/room.tsx";
import type { ImpactEffort, KeyedRow } from "../../src/protocol.ts";
import { me, Phone, proposal, round, row, session } from "../phone.tsx";
import { placing_result } from "../results.ts";

const method: ImpactEffort = { type: "impact_effort" };
const three = [proposal(1, "A van"), proposal(2, "A bench"), proposal(3, "A park")];
const line = (number: number, impact: number, effort: number, counts = true): KeyedRow =>
    row(`mark/1/${number}`, { type: "mark", round: 1, proposal: number, mark: impact, second: effort, counts });
const vote = (own: KeyedRow[] = [me]): Phone => new Phone().show(<Room />, [session({ step: 3 }), ...three, round([1, 2, 3], { method })], own);
const scale = (phone: Phone, name: string): HTMLInputElement[] =>
    [...[...phone.place.querySelectorAll("[role=radiogroup]")].find((group) => group.getAttribute("aria-label")!.replace(/\s/g, " ") === name)!.querySelectorAll("input")];
const give = (phone: Phone, name: string, mark: number): void => void act(() => scale(phone, name)[mark - 1]!.click());
const given = (phone: Phone, name: string): number => 1 + scale(phone, name).findIndex((input) => input.checked);
const tray = (phone: Phone): string => phone.place.querySelector(".tray")!.textContent!.replace(/\s/g, " ");

describe("PlacingBallot", () => {
    it("shows both figures as they were given", () => {
        const phone = vote([me, line(1, 5, 2)]);
        expect([given(phone, "Impact : A van"), given(phone, "Effort : A van"), given(phone, "Impact : A bench")]).toEqual([5, 2, 0]);
        expect(tray(phone)).toContain("1 située sur 3");
        expect(scale(phone, "Impact : A van").map((input) => input.getAttribute("aria-label"))).toEqual(["1, peu", "2", "3", "4", "5, fort"]);
    });

    it("sends the two together, once both are given, and says which is missing until then", () => {
        const phone = vote();
        give(phone, "Effort : A van", 2);
        expect(phone.commands()).toEqual([]);
        expect(phone.text).toContain("Donnez aussi son impact : les deux comptent ensemble.");
        expect(given(phone, "Effort : A van")).toBe(2);
        give(phone, "Impact : A van", 4);
        expect(phone.commands()).toEqual([{ type: "mark_ballot", round: 1, marks: [{ proposal: 1, mark: 4, second: 2 }] }]);
        expect(phone.text).not.toContain("les deux comptent ensemble");
        phone.accept();
        expect(tray(phone)).toContain("1 reçue");
    });

    it("changes one of the two and keeps the other", () => {
        const phone = vote([me, line(1, 5, 2)]);
        give(phone, "Effort : A van", 4);
        expect(phone.commands()).toEqual([{ type: "mark_ballot", round: 1, marks: [{ proposal: 1, mark: 5, second: 4 }] }]);
    });

    it("takes both back, and forgets a half that was never sent", () => {
        const phone = vote([me, line(1, 5, 2)]);
        give(phone, "Impact : A bench", 1);
        phone.press("Effacer ce que vous avez donné : A bench");
        expect(phone.commands()).toEqual([]);
        expect(given(phone, "Impact : A bench")).toBe(0);
        phone.press("Effacer ce que vous avez donné : A van");
        expect(phone.commands()).toEqual([{ type: "mark_ballot", round: 1, marks: [{ proposal: 1 }] }]);
        expect([given(phone, "Impact : A van"), given(phone, "Effort : A van")]).toEqual([0, 0]);
    });

    it("asks again for what a merge made something else", () => {
        const phone = vote([me, line(1, 5, 2, false), line(2, 1, 1, false)]);
        phone.patch("room", [proposal(1, "A van", { absorbed: [{ proposal: 2, title: "A bench" }] }), round([1, 3], { method })], ["proposal/2"]);
        expect(phone.text).toContain("Les idées réunies ici sont à situer de nouveau.");
    });
});

describe("the result of impact and effort on a phone", () => {
    const shown = (result: ReturnType<typeof placing_result>): Phone => new Phone().show(<Room />, [session({ step: 3, result_on_show: 1 }), ...three,
        round([1, 2, 3], { method, is_open: false, closed_at: 0 }), row("result/1", { type: "result", round: 1, is_final: true, result })], [me, line(1, 5, 2)]);

    it("says what is to be started, draws each by its letter, and tells all in a table", () => {
        const phone = shown(placing_result([[1, 1, 4.5, 2], [3, 2, 2, 3], [2, undefined, 3, 3]]));
        expect(phone.place.querySelector("h1")?.textContent?.replace(/\s/g, " ")).toBe("« A van » est à lancer : fort impact, peu d’effort");
        expect(phone.text).toContain("1 proposition partage les avis : à discuter.");
        expect(phone.text).toContain("vous : impact 5, effort 2");
        expect([...phone.place.querySelectorAll(".letter")].map((letter) => letter.textContent)).toEqual(["A", "B", "C"]);
        expect([...phone.place.querySelectorAll("ol.rank .tag")].map((tag) => tag.textContent)).toEqual(["avis partagés"]);
        expect([...phone.place.querySelectorAll("tbody tr")].map((line) => [...line.children].slice(1, 6).map((cell) => cell.textContent))).toEqual([
            ["A van", "4,5", "2", "à lancer", "9"], ["A park", "2", "3", "sur la ligne", "9"], ["A bench", "3", "3", "avis partagés", "9"],
        ]);
    });

    it("sets those at one point side by side", () => {
        const phone = shown(placing_result([[1, 1, 4, 2], [3, 1, 4, 2], [2, 1, 4, 2]]));
        const places = [...phone.place.querySelectorAll(".map circle")].map((circle) => circle.getAttribute("cx"));
        expect(new Set(places).size).toBe(3);
    });

    it("places nothing that nobody placed", () => {
        const phone = shown(placing_result([[1, 1, 4, 2], [3, undefined, 0, 0, 0], [2, undefined, 0, 0, 0]]));
        expect(phone.place.querySelectorAll(".map circle")).toHaveLength(1);
        expect(phone.text).toContain("2 propositions n’ont été placées par personne.");
    });
});
