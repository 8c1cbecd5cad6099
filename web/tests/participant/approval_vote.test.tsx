import { describe, expect, it } from "vitest";
import { act } from "preact/test-utils";
import { Room } from "../../src/participant/room.tsx";
import type { Approval } from "../../src/protocol.ts";
import { mark, me, Phone, proposal, round, row, session } from "../phone.tsx";
import { approval_result } from "../results.ts";

const three = [proposal(1, "A van"), proposal(2, "A bench"), proposal(3, "A park")];
const vote = (method: Approval, own = [me]): Phone => new Phone().show(<Room />, [session({ step: 3 }), ...three, round([1, 2, 3], { method })], own);
const at_most = (most: number): Approval => ({ type: "approval", most });
const any: Approval = { type: "approval" };

const box = (phone: Phone, title: string): HTMLInputElement => {
    const found = [...phone.place.querySelectorAll<HTMLInputElement>("input[type=checkbox]")]
        .find((one) => one.getAttribute("aria-label")?.replace(/\u00a0/g, " ") === `Je soutiens : ${title}`);
    if (!found) throw new Error(`no box for ${title}`);
    return found;
};
const press = (phone: Phone, title: string): void => void act(() => box(phone, title).click());
const state = (phone: Phone, title: string): string => box(phone, title).closest("label")!.className;
const tray = (phone: Phone): string => phone.place.querySelector(".tray")!.textContent!.replace(/\s/g, " ");
const said = (phone: Phone): string => phone.place.querySelector("[aria-live=polite]")!.textContent!.replace(/\s/g, " ");

describe("ApprovalVote", () => {
    it("has a box for each proposal, named by what it supports, with what was ticked before", () => {
        const phone = vote(any, [me, mark(2, 1)]);
        expect(["A van", "A bench", "A park"].map((title) => box(phone, title).checked)).toEqual([false, true, false]);
        expect(phone.text).toContain("Autant de propositions que vous voulez.");
        expect(tray(phone)).toContain("1 proposition soutenue sur 3");
    });

    it("sends a tick as 1, and takes the line off the ballot when it is unticked", () => {
        const phone = vote(any, [me, mark(2, 1)]);
        press(phone, "A van");
        phone.accept();
        press(phone, "A bench");
        expect(phone.commands()).toEqual([
            { type: "mark_ballot", round: 1, marks: [{ proposal: 1, mark: 1 }] },
            { type: "mark_ballot", round: 1, marks: [{ proposal: 2 }] },
        ]);
    });

    it("shows a tick as leaving until the server has it", () => {
        const phone = vote(any);
        press(phone, "A van");
        expect(box(phone, "A van").checked).toBe(true);
        expect(state(phone, "A van")).toBe("choice tick chosen leaving");
        expect(tray(phone)).toContain("1 en chemin");
        phone.accept();
        expect(state(phone, "A van")).toBe("choice tick chosen");
        expect(tray(phone)).toContain("1 envoyée");
    });

    it("lets nobody tick more than the round allows, and says why each time", () => {
        const phone = vote(at_most(2), [me, mark(1, 1), mark(2, 1)]);
        expect(tray(phone)).toContain("Tous vos choix sont faits");
        expect(box(phone, "A park").getAttribute("aria-disabled")).toBe("true");
        expect(box(phone, "A van").getAttribute("aria-disabled")).toBe("false");
        press(phone, "A park");
        const first = phone.place.querySelector("[aria-live=polite]")!.textContent;
        expect(said(phone)).toContain("Pas plus de 2 propositions. Décochez-en une pour soutenir celle-ci.");
        expect(tray(phone)).toContain("Pas plus de 2 propositions.");
        expect(box(phone, "A park").checked).toBe(false);
        expect(phone.commands()).toEqual([]);
        press(phone, "A park");
        expect(phone.place.querySelector("[aria-live=polite]")!.textContent).not.toBe(first);
        press(phone, "A van");
        expect(tray(phone)).not.toContain("Pas plus de");
        expect(tray(phone)).toContain("Il vous reste 1 choix");
        press(phone, "A park");
        expect(box(phone, "A park").checked).toBe(true);
    });

    it("says how many are supported and how many choices are left", () => {
        const phone = vote(at_most(2));
        press(phone, "A van");
        expect(said(phone)).toBe("1 proposition soutenue, 1 choix encore.");
        press(vote(any, [me, mark(2, 1)]), "A van");
        expect(document.querySelector("[aria-live=polite]")!.textContent!.replace(/\s/g, " ")).toBe("2 propositions soutenues.");
    });

    it("has room for another tick once a ticked proposal is hidden", () => {
        const phone = vote(at_most(2), [me, mark(1, 1), mark(2, 1)]);
        phone.patch("own", [mark(2, 1, false)]);
        phone.patch("room", [round([1, 3], { method: at_most(2) })], ["proposal/2"]);
        expect(tray(phone)).toContain("Il vous reste 1 choix");
        expect(phone.titles()).toEqual(["A van", "N’est plus au vote", "A park"]);
    });

    it("tells what to do when the server counts more ticks than are allowed", () => {
        const phone = vote(at_most(2));
        press(phone, "A van");
        const [order] = phone.socket.orders();
        phone.say({ type: "refused", code: "too_many_ticks", device: order!.device, n: order!.n });
        expect(tray(phone)).toContain("Vous avez coché plus de propositions que permis. Décochez-en une ailleurs.");
        expect(box(phone, "A van").checked).toBe(false);
    });

    it("draws 316 in portions", () => {
        const all = Array.from({ length: 316 }, (_, index) => index + 1);
        const phone = new Phone().show(<Room />, [session({ step: 3 }), ...all.map((number) => proposal(number, `Statement ${number}`)), round(all, { method: any })]);
        expect(phone.titles()).toHaveLength(30);
        phone.press("Voir 30 autres propositions");
        expect(phone.titles()).toHaveLength(60);
    });

    it("shows the share of the ballots in the result, and one's own tick", () => {
        const phone = new Phone().show(<Room />, [session({ step: 3, result_on_show: 1 }), ...three,
            round([1, 2, 3], { method: any, is_open: false, closed_at: 0 }),
            row("result/1", { type: "result", round: 1, is_final: true, result: approval_result([[1, 1, 6], [2, 2, 3], [3, 3, 0]]) })], [me, mark(1, 1)]);
        expect(phone.place.querySelector("h1")?.textContent?.replace(/\s/g, " ")).toBe("« A van » arrive en tête, avec 6 soutiens sur 9 bulletins");
        expect(phone.text).toContain("3 soutiens seulement la séparent de la suivante.");
        expect(phone.text).toContain("67 % des bulletins dont vous");
        expect([...phone.place.querySelectorAll("tbody tr")].map((line) => line.textContent?.replace(/\s/g, " "))).toEqual(["1A van6967 %", "2A bench3933 %", "3A park090 %"]);
    });

    it("says what the shares are counted on where some ballots tick nothing", () => {
        const shown = (voters: number, expressed: number): string => {
            const result = approval_result([[1, 1, 6], [2, 2, 3]], { voters });
            result.participation.expressed = expressed;
            return new Phone().show(<Room />, [session({ step: 3, result_on_show: 1 }), ...three, round([1, 2, 3], { method: any, is_open: false, closed_at: 0 }),
                row("result/1", { type: "result", round: 1, is_final: true, result })]).text;
        };
        expect(shown(16, 11)).toContain("5 bulletins sur 16 ne cochent rien : ils comptent dans les parts.");
        expect(shown(9, 8)).toContain("1 bulletin sur 9 ne coche rien : il compte dans les parts.");
        expect(shown(9, 9)).not.toContain("coche rien");
    });
});
