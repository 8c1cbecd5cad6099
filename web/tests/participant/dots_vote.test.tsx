import { describe, expect, it, vi } from "vitest";
import { Room } from "../../src/participant/room.tsx";
import { mark, me, mine, Phone, proposal, round, session } from "../phone.tsx";

const three = [proposal(1, "A van"), proposal(2, "A bench"), proposal(3, "A minibus")];
const vote = (own = [me], items = [1, 2, 3]): Phone => new Phone().show(<Room />, [session({ step: 3 }), ...three, round(items)], own);

const tray = (phone: Phone): string => phone.place.querySelector(".tray")!.textContent!.replace(/\s/g, " ");

describe("DotsVote", () => {
    it("sends each tap, as the whole mark of that line", () => {
        const phone = vote();
        phone.press("Poser une gommette : A van");
        phone.accept();
        phone.press("Poser une gommette : A van");
        expect(phone.commands()).toEqual([
            { type: "mark_ballot", round: 1, marks: [{ proposal: 1, mark: 1 }] },
            { type: "mark_ballot", round: 1, marks: [{ proposal: 1, mark: 2 }] },
        ]);
    });

    it("takes a line off the ballot with its last dot", () => {
        const phone = vote([me, mark(1, 1)]);
        phone.press("Retirer une gommette : A van");
        expect(phone.commands()).toEqual([{ type: "mark_ballot", round: 1, marks: [{ proposal: 1 }] }]);
    });

    it("shows a dot as leaving until the server has it", () => {
        const phone = vote();
        phone.press("Poser une gommette : A bench");
        expect(phone.label("li:nth-child(2) .slots")).toBe("1 sur 3 posée, dont 1 en attente");
        expect(phone.text).toContain("1 en chemin");
        phone.accept();
        expect(phone.label("li:nth-child(2) .slots")).toBe("1 sur 3 posée");
        expect(phone.text).toContain("1 envoyée");
    });

    it("says what waits for the network, in the tray", () => {
        const phone = vote([me, mark(1, 2)]);
        phone.socket.break();
        phone.press("Poser une gommette : A bench");
        expect(phone.place.querySelector(".tray")?.textContent?.replace(/\u00a0/g, " ")).toMatch(/Le réseau est coupé.*2 envoyées.*1 en attente du réseau/);
        expect(phone.place.querySelector("main .notice")).toBeNull();
    });

    it("lets nobody put more than the cap, nor more than they have, and says why", () => {
        const phone = vote([me, mark(1, 3), mark(2, 2)]);
        phone.press("Poser une gommette : A van");
        expect(tray(phone)).toContain("Pas plus de 3 gommettes sur une même proposition.");
        phone.press("Poser une gommette : A minibus");
        expect(tray(phone)).toContain("Il ne vous en reste plus.");
        expect(phone.commands()).toEqual([]);
        phone.press("Retirer une gommette : A bench");
        expect(tray(phone)).not.toContain("Il ne vous en reste plus.");
    });

    it("says the same refusal again when the same dot is refused again", () => {
        const phone = vote([me, mark(1, 3)]);
        const said = (): string | null => phone.place.querySelector("[aria-live=polite]")!.textContent;
        phone.press("Poser une gommette : A van");
        const first = said();
        phone.press("Poser une gommette : A van");
        expect(said()).not.toBe(first);
        expect(said()).toContain("Pas plus de");
    });

    it("keeps a line as high as it was when its proposal leaves", () => {
        const height = vi.spyOn(HTMLElement.prototype, "offsetHeight", "get").mockReturnValue(130);
        const phone = vote();
        phone.patch("room", [round([1, 3])], ["proposal/2"]);
        expect(phone.place.querySelector<HTMLElement>(".gone")?.style.minHeight).toBe("130px");
        height.mockRestore();
    });

    it("puts one's own first", () => {
        expect(vote([me, mine(3, "A minibus")]).titles()).toEqual(["A minibus", "A van", "A bench"]);
    });

    it("keeps every line where it was when proposals come and go", () => {
        const phone = vote([me, mark(2, 2)]);
        phone.patch("own", [mark(2, 2, false)]);
        phone.patch("room", [proposal(4, "A park"), round([1, 3, 4])], ["proposal/2"]);
        expect(phone.titles()).toEqual(["A van", "N’est plus au vote : 2 gommettes vous sont rendues.", "A minibus", "A park"]);
        expect(phone.label(".tray .slots")).toBe("5\u00a0gommettes restantes sur 5");
    });

    it("says what a line was merged with, and how many dots the merge gave back", () => {
        const phone = vote([me, mark(1, 2), mark(2, 2)]);
        phone.patch("own", [mark(1, 3), mark(2, 1, false)]);
        phone.patch("room", [proposal(1, "A van", { absorbed: [{ proposal: 2, title: "A bench" }] }), round([1, 3])], ["proposal/2"]);
        expect(phone.titles()).toEqual(["A van", "Réunie avec « A van » : 1 gommette vous est rendue.", "A minibus"]);
        expect(phone.label("li:nth-child(1) .slots")).toBe("3 sur 3 posées");
        expect(phone.label(".tray .slots")).toBe("2\u00a0gommettes restantes sur 5");
    });

    it("tells of dots that came back while the page was away", () => {
        expect(vote([me, mark(9, 3, false)]).text).toContain("3 gommettes vous sont rendues : une proposition n’est plus au vote.");
    });

    it("tells of dots that come back, aloud and in the tray until it has been read", () => {
        const phone = vote([me, mark(2, 2)]);
        phone.patch("own", [mark(2, 2, false)]);
        phone.patch("room", [round([1, 3])], ["proposal/2"]);
        expect(phone.place.querySelector("[aria-live=polite]")?.textContent).toContain("gommettes vous sont rendues");
        expect(tray(phone)).toContain("2 gommettes vous sont rendues");
        phone.press("J’ai compris");
        expect(tray(phone)).not.toContain("vous sont rendues");
    });

    it("keeps a refusal in the tray until it is read", () => {
        const phone = vote();
        phone.press("Poser une gommette : A van");
        const [order] = phone.socket.orders();
        phone.say({ type: "refused", code: "round_closed", device: order!.device, n: order!.n });
        expect(phone.text).toContain("« A van ». Le vote est clos.");
        expect(phone.label("li:nth-child(1) .slots")).toBe("0 sur 3 posée");
        phone.press("J’ai compris");
        expect(phone.text).not.toContain("Le vote est clos.");
    });

    it("says nothing of what an earlier vote refused, which every other screen does", () => {
        const phone = vote();
        phone.press("Poser une gommette : A van");
        const [order] = phone.socket.orders();
        phone.patch("room", [round([1, 2], { round: 2 })].map((one) => ({ ...one, key: "round/2" })), ["round/1"]);
        phone.say({ type: "refused", code: "round_closed", device: order!.device, n: order!.n });
        expect(phone.text).toContain("Posez vos 5 gommettes");
        expect(phone.text).not.toContain("Le vote est clos.");
        phone.patch("room", [], ["round/2"]);
        expect(phone.text).toContain("Le vote est clos.");
    });

    it("shows no result while the round is open and hidden", () => {
        expect(vote().text).not.toMatch(/Résultat|en tête/);
    });
});
