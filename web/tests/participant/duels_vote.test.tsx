import { act } from "preact/test-utils";
import { describe, expect, it } from "vitest";
import { Room } from "../../src/participant/room.tsx";
import type { Duels, KeyedRow, MarkRow } from "../../src/protocol.ts";
import { me, Phone, proposal, round, row, session } from "../phone.tsx";
import { duels_result } from "../results.ts";

const method: Duels = { type: "duels" };
const three = [proposal(1, "A van"), proposal(2, "A bench"), proposal(3, "A park")];
const titles = ["A van", "A bench", "A park"];
const duel = (winner: number, loser: number, mark = 1): KeyedRow =>
    row(`mark/1/${Math.min(winner, loser)}/${Math.max(winner, loser)}`, { type: "mark", round: 1, proposal: winner, mark, rival: loser, counts: true } as MarkRow);
const vote = (own: KeyedRow[] = [me], items = [1, 2, 3]): Phone => new Phone().show(<Room />, [session({ step: 3 }), ...three, round(items, { method })], own);
const cards = (phone: Phone): HTMLButtonElement[] => [...phone.place.querySelectorAll<HTMLButtonElement>(".duel .choice")];
const pair = (phone: Phone): string[] => cards(phone).map((card) => card.textContent!);
const choose = (phone: Phone, side: 0 | 1): void => void act(() => cards(phone)[side]!.click());
const tray = (phone: Phone): string => phone.place.querySelector(".tray")!.textContent!.replace(/\s/g, " ");
const said = (phone: Phone): string => phone.place.querySelector("[aria-live=polite]")!.textContent!.replace(/\s/g, " ");
const number = (title: string): number => titles.indexOf(title) + 1;

describe("DuelsBallot", () => {
    it("shows two at a time, sends each choice at once, and asks for the next", () => {
        const phone = vote();
        const [winner, loser] = pair(phone) as [string, string];
        choose(phone, 0);
        expect(phone.commands()).toEqual([{ type: "mark_ballot", round: 1, marks: [{ proposal: number(winner), mark: 1, rival: number(loser) }] }]);
        const next = pair(phone);
        expect(new Set(next)).not.toEqual(new Set([winner, loser]));
        expect(said(phone)).toBe(`${winner}, noté. Ensuite : ${next[0]}, ou ${next[1]} ?`);
        expect(tray(phone)).toContain("1 duel sur 3");
        phone.accept();
        expect(tray(phone)).toContain("1 reçu");
    });

    it("takes the second tap of a double one for no answer", () => {
        const phone = vote();
        act(() => void cards(phone)[0]!.dispatchEvent(new MouseEvent("click", { bubbles: true, detail: 1 })));
        act(() => void cards(phone)[0]!.dispatchEvent(new MouseEvent("click", { bubbles: true, detail: 2 })));
        expect(phone.commands()).toHaveLength(1);
    });

    it("keeps the focus on the button from pair to pair", () => {
        const phone = vote();
        cards(phone)[1]!.focus();
        choose(phone, 1);
        expect(document.activeElement).toBe(cards(phone)[1]);
    });

    it("knows that one cannot choose", () => {
        const phone = vote();
        const [one, other] = pair(phone) as [string, string];
        phone.press("Je ne peux pas choisir");
        expect(phone.commands()).toEqual([{ type: "mark_ballot", round: 1, marks: [{ proposal: number(one), mark: 0, rival: number(other) }] }]);
        expect(said(phone)).toContain("Pas de choix, noté.");
    });

    it("shows no pair twice, and says when all are done", () => {
        const phone = vote([me, duel(1, 2), duel(3, 1, 0)]);
        expect(new Set(pair(phone))).toEqual(new Set(["A bench", "A park"]));
        choose(phone, 0);
        expect(cards(phone)).toHaveLength(0);
        expect(phone.text).toContain("Vous avez comparé toutes les paires.");
        expect(phone.text).toContain("Vos 3 choix comptent.");
    });

    it("stops at any time, and goes on", () => {
        const phone = vote([me, duel(1, 2)]);
        phone.press("J’arrête là");
        expect(cards(phone)).toHaveLength(0);
        expect(phone.place.querySelector("h1")!.textContent!.replace(/\s/g, " ")).toBe("Merci !");
        expect(phone.text).toContain("Votre choix compte.");
        phone.press("Continuer");
        expect(cards(phone)).toHaveLength(2);
    });

    it("goes back to the one before, shows what was chosen, and changes it", () => {
        const phone = vote();
        const first = pair(phone) as [string, string];
        choose(phone, 0);
        const second = pair(phone);
        phone.accept();
        phone.press("Revenir au duel précédent");
        expect(pair(phone).sort()).toEqual([...first].sort());
        expect(cards(phone).map((card) => card.getAttribute("aria-pressed")).sort()).toEqual(["false", "true"]);
        const other = cards(phone).findIndex((card) => card.textContent === first[1]) as 0 | 1;
        choose(phone, other);
        expect(phone.commands().pop()).toEqual({ type: "mark_ballot", round: 1, marks: [{ proposal: number(first[1]), mark: 1, rival: number(first[0]) }] });
        expect(pair(phone)).toEqual(second);
        expect(tray(phone)).toContain("1 duel sur 3");
    });

    it("lists one’s own choices, each to be changed", () => {
        const phone = vote([me, duel(1, 2), duel(3, 1, 0)]);
        const lines = [...phone.place.querySelectorAll(".rows li")].map((line) => line.textContent!.replace(/\s/g, " "));
        expect(lines).toEqual(["« A van » plutôt que « A bench » Changer", "« A park » ou « A van » : pas de choix Changer"]);
        phone.press("Changer : « A van » plutôt que « A bench »");
        expect(pair(phone)).toEqual(["A van", "A bench"]);
        expect(cards(phone)[0]!.getAttribute("aria-pressed")).toBe("true");
    });

    it("leaves the pair on screen when another comes, and takes it away when one of the two is gone", () => {
        const phone = vote();
        const before = pair(phone);
        phone.patch("room", [proposal(4, "A bus"), round([1, 2, 3, 4], { method })]);
        expect(pair(phone)).toEqual(before);
        const gone = number(before[0]!);
        phone.patch("room", [round([1, 2, 3, 4].filter((id) => id !== gone), { method })], [`proposal/${gone}`]);
        expect(pair(phone)).toHaveLength(2);
        expect(pair(phone)).not.toContain(before[0]);
    });

    it("asks for a second proposal while there is one only", () => {
        expect(vote([me], [1]).text).toContain("Il faut deux propositions pour un duel.");
    });

    it("says when no more of one person are kept", () => {
        const phone = vote();
        choose(phone, 0);
        const [order] = phone.socket.orders();
        phone.say({ type: "refused", code: "too_many_duels", device: order!.device, n: order!.n });
        expect(phone.text).toContain("Un vote ne garde pas plus de duels d’une même personne.");
    });
});

describe("the result of duels on a phone", () => {
    const shown = (result: ReturnType<typeof duels_result>, own: KeyedRow[] = [me]): Phone => new Phone().show(<Room />, [session({ step: 3, result_on_show: 1 }), ...three,
        round([1, 2, 3], { method, is_open: false, closed_at: 0 }), row("result/1", { type: "result", round: 1, is_final: true, result })], own);
    const rows = (phone: Phone, table: string): (string | null)[][] =>
        [...phone.place.querySelectorAll(`${table} tbody tr`)].map((line) => [...line.children].map((cell) => cell.textContent!.replace(/\s/g, " ")));

    it("says who comes first, of how many duels, and tells all pairs in a table", () => {
        const phone = shown(duels_result([[1, 1], [3, 2], [2, 3]], [[0, 5, 6], [2, 0, 4], [1, 3, 0]]), [me, duel(1, 2), duel(3, 1)]);
        expect(phone.place.querySelector("h1")?.textContent?.replace(/\s/g, " ")).toBe("« A van » arrive en tête");
        expect(phone.text).toContain("Elle gagne 11 de ses 14 duels.");
        expect(phone.text).toContain("21 duels par 9 personnes.");
        expect(phone.text).not.toContain("lui est préférée");
        expect(phone.text).toContain("vous : choisie 1 fois sur 2");
        expect(rows(phone, ".table-frame")).toEqual([
            ["1", "A van", "11/14", "3", "0", "9", "75", "2,00"], ["2", "A park", "6/14", "8", "0", "9", "44", "1,00"], ["3", "A bench", "4/14", "10", "0", "9", "31", "0,50"],
        ]);
        expect(rows(phone, ".matrix")).toEqual([["A A van", "", "5", "6"], ["B A park", "2", "", "4"], ["C A bench", "1", "3", ""]]);
        expect([...phone.place.querySelectorAll(".matrix .wins")].map((cell) => cell.textContent)).toEqual(["5", "6", "4"]);
    });

    it("says why the first stands first though another was preferred to it", () => {
        const phone = shown(duels_result([[1, 1], [3, 2], [2, 3]], [[0, 2, 9], [4, 0, 2], [1, 5, 0]]));
        expect(phone.text).toContain("« A park » lui est préférée, 4 contre 2, quand on les compare ; c’est l’ensemble des duels qui classe.");
    });

    it("tells no score of a few duels, and no table of too many proposals", () => {
        const few = duels_result([[1, 1], [3, 2], [2, 3]], [[0, 1, 1], [0, 0, 1], [0, 0, 0]]);
        expect(rows(shown(few), ".table-frame")[0]).toEqual(["1", "A van", "2/2", "0", "0", "9", "–", "–"]);
        Object.assign(few.columns[0]!.count!, { won: [] });
        expect(shown(few).text).toContain("Trop de propositions pour un tableau de toutes les paires.");
    });
});
