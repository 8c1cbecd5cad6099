import { act } from "preact/test-utils";
import { afterEach, describe, expect, it, vi } from "vitest";
import { Room } from "../../src/participant/room.tsx";
import type { KeyedRow, Ranking } from "../../src/protocol.ts";
import { mark, me, Phone, proposal, round, row, session } from "../phone.tsx";
import { ranking_result } from "../results.ts";

const method: Ranking = { type: "ranking", equal_ranks: true, unranked_no_opinion: false };
const three = [proposal(1, "A van"), proposal(2, "A bench"), proposal(3, "A park")];
const vote = (own: KeyedRow[] = [me], settings = method): Phone =>
    new Phone().show(<Room />, [session({ step: 3 }), ...three, round([1, 2, 3], { method: settings })], own);
const ranked = (phone: Phone): string[] => [...phone.place.querySelectorAll(".order > li")].map((line) => `${line.querySelector(".r")!.textContent} ${line.querySelector(".t")!.textContent}`);
const said = (phone: Phone): string => phone.place.querySelector("[aria-live=polite]")!.textContent!.replace(/\s/g, " ");
const marks = (phone: Phone): unknown => (phone.commands()[0] as { marks: unknown }).marks;

afterEach(() => vi.restoreAllMocks());

describe("RankingBallot", () => {
    it("ranks one after the other, and says where each came", () => {
        const phone = vote();
        expect(phone.text).toContain("Rien de classé : touchez d’abord votre préférée.");
        phone.press("Classer 1re : A bench");
        expect(said(phone)).toBe("A bench : 1re.");
        phone.accept();
        phone.press("Classer 2e : A van");
        expect(ranked(phone)).toEqual(["1 A bench", "2 A van"]);
        expect(phone.commands()).toEqual([
            { type: "mark_ballot", round: 1, marks: [{ proposal: 2, mark: 1 }] }, { type: "mark_ballot", round: 1, marks: [{ proposal: 1, mark: 2 }] },
        ]);
    });

    it("moves by buttons, in one order for all that change, and keeps the focus on the button", () => {
        const phone = vote([me, mark(1, 1), mark(2, 2), mark(3, 3)]);
        phone.press("Monter : A park");
        expect(ranked(phone)).toEqual(["1 A van", "2 A park", "3 A bench"]);
        expect(marks(phone)).toEqual([{ proposal: 3, mark: 2 }, { proposal: 2, mark: 3 }]);
        expect(document.activeElement?.getAttribute("aria-label")?.replace(/\s/g, " ")).toBe("Monter : A park");
    });

    it("ties two, tells their shared rank, and parts them again", () => {
        const phone = vote([me, mark(1, 1), mark(2, 2), mark(3, 3)]);
        const tie = (title: string): void => void act(() => [...phone.place.querySelectorAll<HTMLInputElement>(".order input")]
            .find((box) => box.getAttribute("aria-label")!.replace(/\s/g, " ") === `Ex æquo avec celle du dessus : ${title}`)!.click());
        tie("A bench");
        expect(ranked(phone)).toEqual(["1 A van", "1 A bench", "3 A park"]);
        expect(said(phone)).toBe("A bench : 1re ex æquo.");
        tie("A bench");
        expect(ranked(phone)).toEqual(["1 A van", "2 A bench", "3 A park"]);
    });

    it("offers no tie where the round forbids it", () => {
        expect(vote([me, mark(1, 1), mark(2, 2)], { ...method, equal_ranks: false }).place.querySelectorAll(".order input")).toHaveLength(0);
    });

    it("asks again, on the line and in words, for what a merge put aside", () => {
        const phone = vote([me, mark(1, 1), mark(3, 2)]);
        expect(phone.text).not.toContain("à classer de nouveau");
        phone.patch("own", [mark(3, 2, false)]);
        const line = [...phone.place.querySelectorAll(".unranked li")].find((one) => one.textContent!.includes("A park"))!;
        expect(line.textContent).toContain("à classer de nouveau");
        expect(said(phone)).toBe("À classer de nouveau, après un regroupement : A park.");
    });

    it("takes one off the order, and closes the others up", () => {
        const phone = vote([me, mark(1, 1), mark(2, 2), mark(3, 3)]);
        phone.press("Ne plus classer : A van");
        expect(ranked(phone)).toEqual(["1 A bench", "2 A park"]);
        expect(marks(phone)).toEqual([{ proposal: 2, mark: 1 }, { proposal: 3, mark: 2 }, { proposal: 1 }]);
    });

    it("moves by drag to where it is let go", () => {
        const phone = vote([me, mark(1, 1), mark(2, 2), mark(3, 3)]);
        vi.spyOn(HTMLElement.prototype, "getBoundingClientRect").mockImplementation(function (this: HTMLElement) {
            const top = 100 * Number(this.dataset.place ?? 0);
            return { top, height: 100, bottom: top + 100 } as DOMRect;
        });
        const grip = (title: string): Element => [...phone.place.querySelectorAll(".order > li")].find((line) => line.querySelector(".t")!.textContent === title)!.querySelector(".grip")!;
        const point = (type: string, y: number): void => void act(() => void grip("A park").dispatchEvent(new PointerEvent(type, { bubbles: true, clientY: y, button: 0, pointerId: 1 })));
        point("pointerdown", 250);
        point("pointermove", 20);
        expect(phone.place.querySelector(".order .drop .t")?.textContent).toBe("A van");
        expect(phone.commands()).toEqual([]);
        point("pointerup", 20);
        expect(ranked(phone)).toEqual(["1 A park", "2 A van", "3 A bench"]);
    });

    it("says what the unranked come to", () => {
        expect(vote().text).toContain("Ce que vous ne classez pas vient en dernier");
        expect(vote([me], { ...method, unranked_no_opinion: true }).text).toContain("Ce que vous ne classez pas est sans avis");
    });

    it("tells what to do about a rank given twice", () => {
        const phone = vote([me, mark(1, 1)], { ...method, equal_ranks: false });
        phone.press("Classer 2e : A bench");
        const [order] = phone.socket.orders();
        phone.say({ type: "refused", code: "rank_twice", device: order!.device, n: order!.n });
        expect(phone.text).toContain("Deux propositions avaient le même rang.");
    });
});

describe("the result of a ranking on a phone", () => {
    const shown = (result: ReturnType<typeof ranking_result>): Phone => new Phone().show(<Room />, [session({ step: 3, result_on_show: 1 }), ...three,
        round([1, 2, 3], { method, is_open: false, closed_at: 0 }), row("result/1", { type: "result", round: 1, is_final: true, result })], [me, mark(1, 2)]);
    const title = (phone: Phone): string | undefined => phone.place.querySelector("h1")?.textContent?.replace(/\s/g, " ");

    it("says who comes first and how, then draws who beats whom, and tells all in a table", () => {
        const phone = shown(ranking_result([[1, 1], [3, 2], [2, 3]], [[0, 6, 7], [3, 0, 5], [2, 4, 0]]));
        expect(title(phone)).toBe("« A van » arrive en tête");
        expect(phone.text).toContain("Elle l’emporte face à chacune des autres.");
        expect(phone.text).toContain("vous : 2e");
        expect([...phone.place.querySelectorAll(".matrix tbody tr")].map((line) => [...line.querySelectorAll("td")].map((cell) => cell.textContent))).toEqual([["", "6", "7"], ["3", "", "5"], ["2", "4", ""]]);
        expect([...phone.place.querySelectorAll(".matrix .wins")].map((cell) => cell.textContent)).toEqual(["6", "7", "5"]);
        expect([...phone.place.querySelectorAll(".detail tbody tr")].map((line) => [...line.children].map((cell) => cell.textContent))).toEqual([
            ["1", "A van", "2", "0", "0", "13"], ["2", "A park", "1", "1", "0", "8"], ["3", "A bench", "0", "2", "0", "6"],
        ]);
        expect(phone.text).not.toContain("Les chemins les plus forts");
    });

    it("names a circle, and shows the paths that decided", () => {
        const phone = shown(ranking_result([[1, 1], [3, 2], [2, 3]], [[0, 7, 2], [2, 0, 6], [5, 3, 0]], [[0, 1, 2]]));
        expect(phone.text).toContain("Un cercle : « A van », « A park » puis « A bench » l’emportent chacune sur la suivante, et la dernière sur la première.");
        expect(phone.text).toContain("Les chemins les plus forts");
    });
});
