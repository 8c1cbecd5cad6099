import { act } from "preact/test-utils";
import { describe, expect, it } from "vitest";
import { part_files } from "../../src/methods/phone_parts.ts";
import { PartsContext, PhoneParts } from "../../src/participant/parts.ts";
import { Room } from "../../src/participant/room.tsx";
import type { KeyedRow, RoundRow } from "../../src/protocol.ts";
import { memory_store, type LocalStore } from "../../src/sync/local_store.ts";
import { dots_result } from "../results.ts";
import { mark, me, Phone, proposal, round, row, session } from "../phone.tsx";

const receipt = (signs: string): KeyedRow => row("receipt/1", { type: "receipt", round: 1, receipt: signs });
const receipts = (...signs: string[]): KeyedRow => row("receipts/1", { type: "receipts", round: 1, receipts: signs });
function result(voters: number, paper = 0): KeyedRow {
    const told = dots_result([[1, 1, 3, 2], [2, 2, 1, 1]], { voters });
    const by_channel = { phone: voters - paper, tablet: 0, paper, hands: 0 };
    return row("result/1", { type: "result", round: 1, is_final: true, result: { ...told, participation: { ...told.participation, by_channel } } });
}
const two = [proposal(1, "A van"), proposal(2, "A bench")];
const vote = (own: KeyedRow[] = [me], store?: LocalStore, changes: Partial<RoundRow> = {}): Phone =>
    new Phone(store).show(<Room />, [session({ step: 3 }), ...two, round([1, 2], { secret: true, ...changes })], own);
// The round is closed, with these receipts; of a secret one the own rows go.
const close = (phone: Phone, signs: string[] | null, voters = 2, paper = 0, at = 9): void => {
    phone.patch("room", [session({ step: 3, result_on_show: 1 }), round([1, 2], { is_open: false, secret: true, closed_at: 5 }), result(voters, paper),
        ...(signs ? [receipts(...signs)] : [])], [], at);
    phone.patch("own", [], ["receipt/1", "mark/1/1"], at);
};
const tray = (phone: Phone): string => phone.place.querySelector(".tray")!.textContent!.replace(/\s/g, " ");
const given = (phone: Phone): string[] => phone.socket.orders().flatMap(({ command }) => (command.type === "mark_ballot" ? [command.receipt ?? ""] : []));
const said = (signs: string): string => `${signs.slice(0, 4)}-${signs.slice(4)}`;
const put = (phone: Phone): void => phone.press("Poser une gommette : A van");

describe("the receipt of a ballot", () => {
    it("is shown once the server has the ballot, and is another after each change", () => {
        const phone = vote();
        expect(tray(phone)).not.toContain("Reçu");
        put(phone);
        expect(tray(phone)).not.toContain("Reçu");
        phone.accept();
        const [first] = given(phone) as [string];
        expect(tray(phone)).toContain(`Reçu : ${said(first)}`);
        put(phone);
        expect(tray(phone)).toContain(said(first));
        phone.accept(2);
        const [, second] = given(phone) as [string, string];
        expect(second).not.toBe(first);
        expect(tray(phone)).toContain(`Reçu : ${said(second)}`);
        expect(tray(phone)).not.toContain(said(first));
    });

    it("is that of the server on a page opened anew, also of a ballot without marks", () => {
        expect(tray(vote([me, receipt("K7M2QX9T")]))).toContain("Reçu : K7M2-QX9T");
    });

    it("is not there where none was made", () => {
        expect(tray(vote([me, mark(1, 2)]))).not.toContain("Reçu");
    });

    it("says what it is for when asked, and no longer when asked again", () => {
        const phone = vote([me, receipt("K7M2QX9T")]);
        const button = (): HTMLButtonElement => phone.buttons().find((one) => one.textContent!.includes("K7M2"))!;
        expect(button().getAttribute("aria-expanded")).toBe("false");
        act(() => button().click());
        expect(button().getAttribute("aria-expanded")).toBe("true");
        expect(tray(phone)).toContain("jamais ce qu’il dit");
        expect(tray(phone)).toContain("change chaque fois");
        act(() => button().click());
        expect(tray(phone)).not.toContain("jamais ce qu’il dit");
    });

    it("comes with a part that the page fetches as soon as there is one", async () => {
        const parts = new PhoneParts(part_files);
        await parts.ballots.fetch("dots");
        const phone = new Phone().show(<PartsContext.Provider value={parts}><Room /></PartsContext.Provider>,
            [session({ step: 3 }), ...two, round([1, 2])], [me, receipt("K7M2QX9T")]);
        expect(tray(phone)).not.toContain("K7M2");
        await act(async () => void (await parts.scenes.fetch("later")));
        expect(tray(phone)).toContain("K7M2-QX9T");
    });
});

describe("the published list of a closed vote", () => {
    it("is looked through by the phone, which has the receipt although the row is gone", () => {
        const phone = vote([me, mark(1, 2), receipt("K7M2QX9T")]);
        close(phone, ["A2B3C4D5", "K7M2QX9T"]);
        expect(phone.text).toContain("Votre reçu K7M2-QX9T est dans la liste des 2 bulletins comptés.");
        expect(phone.text).not.toContain("dites-le à l’animatrice");
    });

    it("is looked through for the last receipt acknowledged, on a page loaded anew too", () => {
        const store = memory_store();
        const phone = vote([me], store);
        put(phone);
        phone.accept();
        put(phone);
        phone.accept(2);
        const [first, second] = given(phone) as [string, string];
        const later = vote([me], store);
        close(later, [second, "ZZZZZZZZ"]);
        expect(later.text).toContain(`Votre reçu ${said(second)} est dans la liste`);
        expect(later.text).not.toContain(said(first));
    });

    it("that lacks the receipt is a warning, before the result, to tell the facilitator", () => {
        const phone = vote([me, mark(1, 2), receipt("K7M2QX9T")]);
        close(phone, ["A2B3C4D5"]);
        const warning = phone.place.querySelector("main [role=alert]")!;
        expect(warning.textContent!.replace(/\s/g, " ")).toContain("Votre reçu K7M2-QX9T n’est pas dans la liste : dites-le à l’animatrice avant de partir");
        expect(warning.compareDocumentPosition(phone.place.querySelector("h1")!) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
    });

    it("that is not there at all lacks it too", () => {
        const phone = vote([me, mark(1, 2), receipt("K7M2QX9T")]);
        close(phone, null);
        expect(phone.text).toContain("n’est pas dans la liste");
    });

    it("is told nobody who never voted, nor where ballots had no receipts", () => {
        const phone = vote();
        close(phone, ["A2B3C4D5"]);
        expect(phone.text).not.toMatch(/reçu/i);
        const older = vote([me, mark(1, 2)]);
        close(older, null);
        expect(older.text).not.toMatch(/reçu/i);
    });

    it("is not judged while it is unknown which ballot the server took, and then by the last one", () => {
        const phone = vote();
        put(phone);
        phone.accept();
        const [first] = given(phone) as [string];
        put(phone);
        const [, second] = given(phone) as [string, string];
        close(phone, [second]);
        expect(phone.text).not.toMatch(/Votre reçu/);
        phone.accept(8);
        expect(phone.text).toContain(`Votre reçu ${said(second)} est dans la liste`);
        expect(phone.text).not.toContain(said(first));
    });

    it("unfolds whole, in its order, with one's own marked; and says that paper has none", () => {
        const phone = vote([me, mark(1, 2), receipt("K7M2QX9T")]);
        close(phone, ["A2B3C4D5", "K7M2QX9T", "ZZ99ZZ99"], 5, 2);
        const list = phone.place.querySelector<HTMLDetailsElement>("details.receipts")!;
        expect(list.querySelector("summary")!.textContent).toBe("Voir la liste");
        expect(list.querySelectorAll("li")).toHaveLength(0);
        act(() => { list.open = true; list.dispatchEvent(new Event("toggle")); });
        expect([...list.querySelectorAll("li")].map((line) => line.textContent)).toEqual(["A2B3-C4D5", expect.stringMatching(/^K7M2-QX9T.*le vôtre/), "ZZ99-ZZ99"]);
        expect(list.textContent!.replace(/\s/g, " ")).toContain("2 bulletins sur papier ou à main levée n’ont pas de reçu");
    });

    it("of ballots that were lost with a backup is no news", () => {
        const phone = vote([me, mark(1, 2), receipt("K7M2QX9T")]);
        phone.patch("room", [round([1, 2], { is_open: false, secret: true, lost: true, closed_at: 5 }), result(0)], [], 9);
        expect(phone.text).not.toContain("Votre reçu");
    });

    it("is looked through for one’s own only, where the browser was lent to somebody else", () => {
        const store = memory_store();
        vote([me, receipt("K7M2QX9T")], store);
        const other = new Phone(store, "o".repeat(32)).show(<Room />, [session({ step: 3 }), ...two, round([1, 2])]);
        close(other, ["K7M2QX9T"]);
        expect(other.text).not.toContain("K7M2");
    });
});
