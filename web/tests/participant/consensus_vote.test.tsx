import { act } from "preact/test-utils";
import { describe, expect, it } from "vitest";
import { Room } from "../../src/participant/room.tsx";
import type { Consensus, KeyedRow, WithoutGroups } from "../../src/protocol.ts";
import { mark, me, Phone, proposal, round, row, session } from "../phone.tsx";
import { consensus_result } from "../results.ts";

const method: Consensus = { type: "consensus" };
const three = [proposal(1, "A van"), proposal(2, "A bench"), proposal(3, "A park")];
const titles = ["A van", "A bench", "A park", "A bus"];
const vote = (own: KeyedRow[] = [me], items = [1, 2, 3]): Phone => new Phone().show(<Room />, [session({ step: 3 }), ...three, round(items, { method })], own);
const asked = (phone: Phone): string | undefined => phone.place.querySelector(".statement h2")?.textContent ?? undefined;
const number = (title: string | undefined): number => titles.indexOf(title!) + 1;
const tray = (phone: Phone): string => phone.place.querySelector(".tray")!.textContent!.replace(/\s/g, " ");
const said = (phone: Phone): string => phone.place.querySelector("[aria-live=polite]")!.textContent!.replace(/\s/g, " ");
const choices = (phone: Phone): HTMLButtonElement[] => [...phone.place.querySelectorAll<HTMLButtonElement>(".choice")];

describe("ConsensusBallot", () => {
    it("asks about one at a time, sends each opinion at once, and goes on to the next", () => {
        const phone = vote();
        const first = asked(phone);
        phone.press("Pas d’accord");
        expect(phone.commands()).toEqual([{ type: "mark_ballot", round: 1, marks: [{ proposal: number(first), mark: -1 }] }]);
        expect(asked(phone)).not.toBe(first);
        expect(said(phone)).toBe(`Pas d’accord, noté. Ensuite : ${asked(phone)}`);
        expect(tray(phone)).toContain("1 avis donné sur 3");
        phone.accept();
        expect(tray(phone)).toContain("1 reçu");
    });

    it("takes the second tap of a double one for no answer", () => {
        const phone = vote();
        for (const detail of [1, 2]) act(() => void choices(phone)[0]!.dispatchEvent(new MouseEvent("click", { bubbles: true, detail })));
        expect(phone.commands()).toHaveLength(1);
    });

    it("keeps the focus on the button from proposal to proposal", () => {
        const phone = vote();
        choices(phone)[2]!.focus();
        phone.press("Je passe");
        expect(document.activeElement).toBe(choices(phone)[2]);
    });

    it("thanks at the end, and tells and shows what comes late", () => {
        const phone = vote([me, mark(1, 1), mark(2, 0), mark(3, -1)]);
        expect(asked(phone)).toBeUndefined();
        expect(phone.text).toContain("Vous avez tout vu.");
        phone.patch("room", [proposal(4, "A bus", { made_at: 5 }), round([1, 2, 3, 4], { method })]);
        expect(asked(phone)).toBe("A bus");
        expect(phone.place.querySelector(".statement .tag")?.textContent).toBe("nouvelle");
        expect(said(phone)).toBe("Une proposition de plus : A bus");
    });

    it("leaves the one on screen when another comes, which is asked next", () => {
        const phone = vote();
        const first = asked(phone);
        phone.patch("room", [proposal(4, "A bus", { made_at: 5 }), round([1, 2, 3, 4], { method })]);
        expect(asked(phone)).toBe(first);
        phone.press("D’accord");
        expect(asked(phone)).toBe("A bus");
    });

    it("goes back to the one before and changes it, then on where one was", () => {
        const phone = vote();
        const first = asked(phone);
        phone.press("D’accord");
        const second = asked(phone);
        phone.accept();
        phone.press("Revenir à la précédente");
        expect(asked(phone)).toBe(first);
        expect(choices(phone).map((choice) => choice.getAttribute("aria-pressed"))).toEqual(["true", "false", "false"]);
        phone.press("Je passe");
        expect(phone.commands().pop()).toEqual({ type: "mark_ballot", round: 1, marks: [{ proposal: number(first), mark: 0 }] });
        expect(asked(phone)).toBe(second);
        expect(tray(phone)).toContain("1 avis donné sur 3");
    });

    it("lists one’s own opinions, each to be changed", () => {
        const phone = vote([me, mark(1, 1), mark(3, -1)]);
        phone.press("Changer : A park : Pas d’accord");
        expect(asked(phone)).toBe("A park");
        expect(choices(phone)[1]!.getAttribute("aria-pressed")).toBe("true");
    });

    it("passes over what is hidden, and asks again where a merge made opinions differ", () => {
        const phone = vote([me, mark(3, 1)]);
        const first = asked(phone);
        const left = number(first) === 1 ? 2 : 1;
        phone.patch("room", [round([left, 3], { method })], [`proposal/${number(first)}`]);
        expect(asked(phone)).toBe(titles[left - 1]);
        const merged = vote([me, mark(1, 1, false), mark(2, -1, false), mark(3, 1)]);
        merged.patch("room", [proposal(1, "A van", { absorbed: [{ proposal: 2, title: "A bench" }] }), round([1, 3], { method })], ["proposal/2"]);
        expect(asked(merged)).toBe("A van");
        expect(merged.text).toContain("Vos avis différaient sur les idées réunies ici");
    });

    it("waits for the first proposal", () => {
        expect(vote([me], []).text).toContain("La première proposition s’affichera ici.");
    });
});

describe("the result of a consensus on a phone", () => {
    const shown = (result: ReturnType<typeof consensus_result>): Phone => new Phone().show(<Room />, [session({ step: 3, result_on_show: 1 }), ...three,
        round([1, 2, 3], { method, is_open: false, closed_at: 0 }), row("result/1", { type: "result", round: 1, is_final: true, result })], [me, mark(1, 1)]);
    const rows = (table: Element): (string | null)[][] => [...table.querySelectorAll("tbody tr")].map((line) => [...line.children].map((cell) => cell.textContent));
    const tables = (phone: Phone): Element[] => [...phone.place.querySelectorAll(".table-frame")];
    const lines = [[1, 1, [[18, 1, 20], [12, 2, 15]]], [2, 2, [[17, 2, 20], [1, 13, 15]]], [3, 3, [[4, 12, 20], [9, 3, 14]]]] as const;

    it("says what unites and what divides, and tells each group by what sets it apart", () => {
        const phone = shown(consensus_result(lines, { groups: [{ people: 20, x: -2, y: 0, spread: 0.8, apart: [[2, true]] }, { people: 15, x: 3, y: 1, spread: 0.6, apart: [[2, false], [3, true]] }] }));
        expect(phone.place.querySelector("h1")?.textContent?.replace(/\s/g, " ")).toBe("« A van » rassemble le plus : 30 d’accord sur 35");
        expect(phone.text).toContain("La plus partagée : « A bench », 18 d’accord, 15 pas d’accord.");
        expect(phone.text).toContain("Deux groupes d’opinion se dessinent.");
        expect(phone.text).toContain("Tous les groupes s’accordent sur elle.");
        expect([...phone.place.querySelectorAll(".camp")].map((group) => group.textContent!.replace(/\s+/g, " "))).toEqual([
            "Groupe 1, 20 personnesplutôt d’accord : A bench (17/20, ailleurs 1/15)",
            "Groupe 2, 15 personnesplutôt pas d’accord : A bench (13/15, ailleurs 2/20)plutôt d’accord : A park (9/14, ailleurs 4/20)",
        ]);
        expect(rows(tables(phone)[0]!)).toEqual([["1", "A van", "30/35", "3", "2"], ["2", "A bench", "18/35", "15", "2"], ["3", "A park", "13/34", "15", "6"]]);
        expect(phone.text).toContain("vous : D’accord");
    });

    it("draws the groups where they stand, the same scale both ways, and all inside", () => {
        const phone = shown(consensus_result(lines, { groups: [{ people: 20, x: -2, y: 0, spread: 0.8, apart: [] }, { people: 15, x: 3, y: 1, spread: 0.6, apart: [] }] }));
        const [, , width, height] = phone.place.querySelector(".camps svg")!.getAttribute("viewBox")!.split(" ").map(Number) as [number, number, number, number];
        const circles = [...phone.place.querySelectorAll(".camps circle")].map((circle) => ["cx", "cy", "r"].map((name) => Number(circle.getAttribute(name)))) as [number, number, number][];
        const [one, other] = circles as [[number, number, number], [number, number, number]];
        expect((other[0] - one[0]) / (one[1] - other[1])).toBeCloseTo(5, 1);
        for (const [x, y, r] of circles) {
            expect(Math.min(x - r, y - r)).toBeGreaterThanOrEqual(0);
            expect(x + r).toBeLessThanOrEqual(width);
            expect(y + r).toBeLessThanOrEqual(height);
        }
    });

    it("says that no proposal unites all groups", () => {
        const apart = [[2, 1, [[17, 2, 20], [1, 13, 15]]], [1, 2, [[4, 12, 20], [9, 3, 14]]], [3, 3, [[1, 1, 4], [1, 1, 5]]]] as const;
        const phone = shown(consensus_result(apart, { groups: [{ people: 20, x: -2, y: 0, spread: 0.8, apart: [] }, { people: 15, x: 3, y: 1, spread: 0.6, apart: [] }] }));
        expect(phone.text).toContain("Rien ne réunit la majorité de chaque groupe.");
    });

    it.each<[WithoutGroups, string]>([
        ["few_voters", "il faut 30 votants"], ["few_statements", "il faut 10 propositions"], ["few_placed", "ont répondu à 7 propositions"],
        ["none_large_enough", "aucun partage ne laisse 5 personnes par groupe"], ["withheld", "l’un d’eux est trop petit"], ["still_open", "cherchés à la clôture"],
    ])("gives the true reason for no groups: %s", (without, said) => {
        const phone = shown(consensus_result(lines, { without }));
        expect(phone.text).toContain(said);
        expect(phone.place.querySelectorAll(".camps")).toHaveLength(0);
        expect(tables(phone)).toHaveLength(1);
    });
});
