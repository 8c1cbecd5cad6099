import { act } from "preact/test-utils";
import { describe, expect, it, vi } from "vitest";
import type { MarkRow } from "../../src/protocol.ts";
import { Room } from "../../src/participant/room.tsx";
import { mark, me, Phone, proposal, round, row, session } from "../phone.tsx";

const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);
const vote = (count: number, own = [me]): Phone =>
    new Phone().show(<Room />, [session({ step: 3 }), ...numbers(count).map((number) => proposal(number, `Statement ${number}`)),
        round(numbers(count), { method: { type: "opinion" } })], own);
const choice = (phone: Phone, number: number, word: string): HTMLButtonElement => {
    const found = [...phone.place.querySelectorAll<HTMLButtonElement>(`[data-item="${number}"] button`)].find((button) => button.textContent === word);
    if (!found) throw new Error(`no ${word} for ${number}`);
    return found;
};

describe("OpinionVote", () => {
    it("sends for, against and neutral as 1, -1 and 0", () => {
        const phone = vote(3);
        const marks = [["Pour", 1], ["Contre", -1], ["Neutre", 0]] as const;
        marks.forEach(([word], index) => {
            choice(phone, index + 1, word).click();
            phone.accept();
        });
        expect(phone.commands().flatMap((command) => (command.type === "mark_ballot" ? command.marks : []))).toEqual(
            marks.map(([, value], index) => ({ proposal: index + 1, mark: value })));
    });

    it("takes an opinion back when it is pressed again", () => {
        const phone = vote(1, [me, mark(1, -1)]);
        choice(phone, 1, "Contre").click();
        expect(phone.commands()).toEqual([{ type: "mark_ballot", round: 1, marks: [{ proposal: 1 }] }]);
    });

    it("shows those without an opinion first, and moves none when one is given", () => {
        const phone = vote(4, [me, mark(1, 1)]);
        expect(phone.titles()).toEqual(["Statement 2", "Statement 3", "Statement 4", "Statement 1"]);
        choice(phone, 2, "Pour").click();
        phone.accept();
        phone.patch("own", [mark(2, 1)]);
        expect(phone.titles()).toEqual(["Statement 2", "Statement 3", "Statement 4", "Statement 1"]);
    });

    it("marks a choice as leaving until the server has it", () => {
        const phone = vote(1);
        act(() => choice(phone, 1, "Pour").click());
        expect(choice(phone, 1, "Pour").className).toBe("choice chosen leaving");
        phone.accept();
        expect(choice(phone, 1, "Pour").className).toBe("choice chosen");
        expect(choice(phone, 1, "Pour").getAttribute("aria-pressed")).toBe("true");
    });

    it("asks again where a merge made one's opinions contradict each other", () => {
        const again = "Vos avis différaient sur les idées réunies ici : donnez-en un.";
        const phone = vote(3, [me, mark(1, 1), mark(2, -1)]);
        expect(phone.text).not.toContain(again);
        phone.patch("own", [mark(1, 1, false), mark(2, -1, false)]);
        phone.patch("room", [proposal(1, "Statement 1", { absorbed: [{ proposal: 2, title: "Statement 2" }] }), round([1, 3], { method: { type: "opinion" } })], ["proposal/2"]);
        expect(phone.text).toContain(again);
        expect(choice(phone, 1, "Pour").getAttribute("aria-pressed")).toBe("false");
        choice(phone, 1, "Pour").click();
        phone.accept();
        phone.patch("own", [mark(1, 1)], ["mark/1/2"]);
        expect(phone.text).not.toContain(again);
    });

    it("tells who marked it that the words changed, with both, and asks", () => {
        const phone = vote(2, [me, mark(1, 1), mark(2, -1)]);
        const line = mark(1, 1);
        phone.patch("room", [proposal(1, "Ne pas ouvrir le samedi", { corrected: true })]);
        phone.patch("own", [row(line.key, { ...(line.row as MarkRow), former: { title: "Ouvrir le samedi" } })]);
        const notice = phone.place.querySelector(".rows .notice");
        expect(notice?.textContent).toMatch(/Vous aviez lu\s: «\sOuvrir le samedi\s»/);
        expect(phone.place.querySelectorAll(".rows .notice")).toHaveLength(1);
        phone.press("Garder ma réponse");
        expect(phone.commands()).toEqual([{ type: "mark_ballot", round: 1, marks: [{ proposal: 1, mark: 1 }] }]);
        expect(phone.place.querySelector(".rows .notice"), "while it leaves").toBeNull();
        phone.accept();
        phone.patch("own", [line]);
        expect(phone.place.querySelector(".rows .notice")).toBeNull();
    });

    it("draws 316 in portions", () => {
        const phone = vote(316);
        expect(phone.titles()).toHaveLength(30);
        phone.press("Voir 30 autres propositions");
        expect(phone.titles()).toHaveLength(60);
        expect(phone.text).toContain("0 avis donné sur 316");
    });
});

describe("A ballot of the steering committee", () => {
    it("says whose priority each line is", async () => {
        const priority = { session: 3, proposal: 4, committee: "Comité jeunesse", place: 2 };
        const phone = new Phone().show(<Room />, [session({ step: 3, steers: true }), proposal(1, "Logements", { priority }), proposal(2, "Venu de la salle"),
            round([1, 2], { method: { type: "opinion" } })], [me]);
        await vi.waitFor(() => expect(phone.place.textContent).toMatch(/Comité jeunesse\s: priorité 2/));
        expect(phone.place.textContent?.match(/priorité/g)).toHaveLength(1);
    });
});
