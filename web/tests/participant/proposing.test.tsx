import { act } from "preact/test-utils";
import { describe, expect, it } from "vitest";
import { Room } from "../../src/participant/room.tsx";
import { memory_store } from "../../src/sync/local_store.ts";
import { me, mine, Phone, proposal, row, session } from "../phone.tsx";

const step = session({ step: 1, proposing_open: true });
const field = "textarea";

describe("Proposing", () => {
    it("sends one line, trimmed, and empties the paper", () => {
        const phone = new Phone().show(<Room />, [step]);
        phone.type(field, "  A van\non Wednesdays ");
        phone.press("Ajouter mon idée");
        expect(phone.commands()).toEqual([{ type: "propose", title: "A van on Wednesdays" }]);
        expect(phone.place.querySelector<HTMLTextAreaElement>(field)?.value).toBe("");
        expect(phone.text).toContain("A van on Wednesdays On l’envoie…");
    });

    it("sends a detail with its lines", () => {
        const phone = new Phone().show(<Room />, [step]);
        phone.type(field, "A van");
        phone.press("Ajouter une précision");
        phone.type(".text-field:nth-of-type(2) textarea", "On Wednesdays.\nIn the square.");
        phone.press("Ajouter mon idée");
        expect(phone.commands()).toEqual([{ type: "propose", title: "A van", detail: "On Wednesdays.\nIn the square." }]);
    });

    it("tells an author whose idea has its own line again", () => {
        const phone = new Phone().show(<Room />, [step, proposal(1, "A van")], [me, row("mine/1", { type: "my_proposal", proposal: 1, state: "live", title: "A van", separated: true })]);
        expect(phone.place.querySelector(".mine-list")?.textContent).toContain("De nouveau seule");
    });

    it("asks for words before an empty paper is sent", () => {
        const phone = new Phone().show(<Room />, [step]);
        phone.type(field, "   ");
        phone.press("Ajouter mon idée");
        expect(phone.commands()).toEqual([]);
        expect(phone.place.querySelector("[role=alert]")?.textContent).toContain("Écrivez d’abord votre idée");
    });

    it("counts as the server does, and refuses what is too long without cutting it", () => {
        const phone = new Phone().show(<Room />, [step]);
        phone.type(field, "😀".repeat(140));
        expect(phone.text).toContain("140 / 140");
        phone.type(field, "😀".repeat(141));
        phone.press("Ajouter mon idée");
        expect(phone.commands()).toEqual([]);
        expect(phone.place.querySelector<HTMLTextAreaElement>(field)?.value).toBe("😀".repeat(141));
    });

    it("keeps what is being written over a page load", () => {
        const store = memory_store();
        new Phone(store).show(<Room />, [step]).type(field, "A van that");
        const later = new Phone(store).show(<Room />, [step]);
        expect(later.place.querySelector<HTMLTextAreaElement>(field)?.value).toBe("A van that");
    });

    it("gives the text of a refused idea back", () => {
        const phone = new Phone().show(<Room />, [step]);
        phone.type(field, "A van");
        phone.press("Ajouter mon idée");
        const [order] = phone.socket.orders();
        phone.say({ type: "refused", code: "too_many_of_yours", device: order!.device, n: order!.n });
        expect(phone.text).toContain("Votre idée « A van » n’est pas partie. Vous avez proposé autant d’idées que possible.");
        phone.press("Reprendre le texte");
        expect(phone.place.querySelector<HTMLTextAreaElement>(field)?.value).toBe("A van");
        expect(phone.text).not.toContain("n’est pas partie");
    });

    it("gives the text of a refused idea back at any step, behind what is being written", () => {
        const phone = new Phone().show(<Room />, [step]);
        phone.type(field, "A van");
        phone.press("Ajouter mon idée");
        phone.type(field, "A bench");
        phone.patch("room", [session({ step: 2 })]);
        const [order] = phone.socket.orders();
        phone.say({ type: "refused", code: "wrong_step", device: order!.device, n: order!.n });
        expect(phone.text).toContain("Votre idée « A van » n’est pas partie.");
        phone.press("Reprendre le texte");
        phone.patch("room", [session({ step: 1, proposing_open: true })]);
        expect(phone.place.querySelector<HTMLTextAreaElement>(field)?.value).toBe("A bench A van");
    });

    it("gives back the text of a refused idea with its detail, and loses none that is being written", () => {
        const phone = new Phone().show(<Room />, [step]);
        const write = (title: string, detail: string) => {
            phone.type(field, title);
            if (phone.place.querySelectorAll("textarea").length === 1) phone.press("Ajouter une précision");
            phone.type(".text-field ~ .text-field textarea", detail);
        };
        write("A van", "On Fridays");
        phone.press("Ajouter mon idée");
        write("A bench", "In the shade");
        const [order] = phone.socket.orders();
        phone.say({ type: "refused", code: "too_many_of_yours", device: order!.device, n: order!.n });
        phone.press("Reprendre le texte");
        expect([...phone.place.querySelectorAll("textarea")].map((one) => one.value)).toEqual(["A bench A van", "In the shade On Fridays"]);
    });

    it("says what moderation did to one's own, with the reason", () => {
        const phone = new Phone().show(<Room />, [step, proposal(1, "A van")], [me,
            row("mine/4", { type: "my_proposal", proposal: 4, state: "hidden", separated: false, title: "Mr X", reason: "Nobody by name." }),
            row("mine/5", { type: "my_proposal", proposal: 5, state: "merged", separated: false, title: "A lorry", into: 1 })]);
        expect(phone.text).toContain("Mr X Masquée par l’animatrice : Nobody by name.");
        expect(phone.text).toContain("A lorry Réunie avec « A van »");
    });

    it("tells that one's own idea was hidden, and why, until it has been read", () => {
        const phone = new Phone().show(<Room />, [step, proposal(4, "Mr X")], [me, mine(4, "Mr X")]);
        phone.patch("own", [row("mine/4", { type: "my_proposal", proposal: 4, state: "hidden", separated: false, title: "Mr X", reason: "Nobody by name." })]);
        const tray = (): string | null => phone.place.querySelector(".tray")!.textContent;
        expect(phone.place.querySelector("[aria-live=polite]")?.textContent).toContain("masquée par l’animatrice");
        expect(tray()).toContain("Nobody by name.");
        phone.press("J’ai compris");
        expect(tray()).toBe("");
    });

    it("puts the focus back on the paper when nothing was written", () => {
        const phone = new Phone().show(<Room />, [step]);
        phone.press("Ajouter mon idée");
        expect(document.activeElement?.tagName).toBe("TEXTAREA");
    });

    it("moves nothing above the paper when the line is lost", () => {
        const phone = new Phone().show(<Room />, [step]);
        act(() => phone.socket.break());
        expect(phone.place.querySelector("main .notice")).toBeNull();
        expect(phone.place.querySelector(".tray")?.textContent).toContain("Le réseau est coupé");
    });

    it("withdraws in two taps", () => {
        const phone = new Phone().show(<Room />, [step, proposal(1, "A van")], [me, mine(1, "A van")]);
        phone.press("Retirer l’idée : A van");
        expect(phone.commands()).toEqual([]);
        phone.press("Oui, retirer");
        expect(phone.commands()).toEqual([{ type: "withdraw_proposal", proposal: 1 }]);
        expect(phone.text).toContain("On la retire…");
    });

    it("shows text as text", () => {
        const phone = new Phone().show(<Room />, [step, proposal(1, "<img src=x onerror=alert(1)> *bold*")]);
        expect(phone.place.querySelector("img")).toBeNull();
        expect(phone.text).toContain("<img src=x onerror=alert(1)> *bold*");
    });

    it("offers no paper when proposing is closed", () => {
        expect(new Phone().show(<Room />, [session({ step: 1 })]).place.querySelector(field)).toBeNull();
    });
});
