import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ConventionPart } from "../../src/office/convention_part.tsx";
import { Office, OfficeContext } from "../../src/office/office.ts";
import { Refusals } from "../../src/office/refusals.tsx";
import type { Command, ConventionRow, KeyedRow, OfficeOrders } from "../../src/protocol.ts";
import { Sync } from "../../src/sync/sync.ts";
import { SyncContext } from "../../src/ui/sync_context.ts";
import { FakeEnvironment } from "../fake_environment.ts";
import { link_credentials } from "../link_credentials.ts";
import { OfficeDesk } from "./desk.tsx";

const held: ConventionRow = { type: "convention", title: "CTG", town: "Baugé", first_year: 2027, last_year: 2030 };
let world: FakeEnvironment;
let place: HTMLElement;

function open(more: Partial<ConventionRow> = {}): void {
    world = new FakeEnvironment();
    const sync = new Sync<OfficeOrders>(world, link_credentials("office"));
    sync.start();
    world.socket().open();
    world.socket().say({ type: "welcome", role: "office", now: 5_000_000 },
        { type: "snapshot", view: "room", epoch: "e1", n: 1, at: 1, rows: [{ key: "convention", row: { ...held, ...more } }] });
    const office = new Office(sync, "http://127.0.0.1:8080");
    act(() => render(<SyncContext.Provider value={sync as never}><OfficeContext.Provider value={office}><ConventionPart /></OfficeContext.Provider></SyncContext.Provider>, place));
}
const plain = (text: string | null): string => (text ?? "").replace(/[\u00a0\u202f]/g, " ").trim();
const fields = (label: string): HTMLInputElement[] => [...place.querySelectorAll("label")].filter((one) => plain(one.textContent).startsWith(label))
    .map((one) => place.querySelector<HTMLInputElement>(`#${CSS.escape(one.htmlFor)}`)!);
const type = (input: HTMLInputElement, text: string): void => void act(() => {
    input.value = text;
    input.dispatchEvent(new Event("input", { bubbles: true }));
});
const press = (label: string): void => {
    const button = [...place.querySelectorAll("button")].find((one) => plain(one.textContent) === label);
    if (button === undefined) throw new Error(`no button ${label}`);
    act(() => button.click());
};
const save = (): void => void act(() => void place.querySelector("form")!.dispatchEvent(new Event("submit", { bubbles: true, cancelable: true })));
const orders = (): Command[] => world.socket().orders().map(({ command }) => command);

beforeEach(() => void (place = document.body.appendChild(document.createElement("div"))));
afterEach(() => {
    act(() => render(null, place));
    place.remove();
});

describe("the convention’s details", () => {
    it("are filled in line by line, and the end follows the start by four years", () => {
        open();
        type(fields("Début")[0]!, "2027-01-01");
        expect(fields("Fin")[0]!.value).toBe("2030-12-31");
        press("Ajouter un signataire");
        expect(document.activeElement).toBe(fields("Signataire 1")[0]);
        type(fields("Signataire 1")[0]!, "La commune");
        press("Ajouter une échéance");
        expect(document.activeElement).toBe(fields("Date")[0]);
        type(fields("Date")[0]!, "2029-03-01");
        type(fields("Ce qui doit être fait")[0]!, "Bilan");
        save();
        expect(orders()).toEqual([{ type: "describe_convention", title: "CTG", town: "Baugé", first_year: 2027, last_year: 2030, signatories: ["La commune"],
            starts_on: "2027-01-01", ends_on: "2030-12-31", milestones: [{ day: "2029-03-01", title: "Bilan" }] }]);
    });

    it("keep an end that was chosen", () => {
        open({ starts_on: "2027-01-01", ends_on: "2029-06-30" });
        type(fields("Début")[0]!, "2027-03-01");
        expect(fields("Fin")[0]!.value).toBe("2029-06-30");
    });

    it("say beside the field which day lies outside, and nothing leaves", () => {
        open({ milestones: [{ day: "2029-03-01", title: "Bilan" }] });
        type(fields("Fin")[0]!, "2028-12-31");
        save();
        const day = fields("Date")[0]!;
        expect(day.getAttribute("aria-invalid")).toBe("true");
        expect(plain(document.getElementById(day.getAttribute("aria-describedby")!)!.textContent)).toBe("Choisissez une date entre le 1er janvier 2027 et le 31 décembre 2028.");
        expect(orders()).toEqual([]);
    });

    it("are taken away by line, and the focus goes on in the next, or to adding one", () => {
        open({ signatories: ["La commune", "La Caf", "Le département"] });
        const last = [...place.querySelectorAll("button")].find((one) => plain(one.textContent) === "Retirer : Signataire 3")!;
        last.focus();
        act(() => last.click());
        expect(plain(document.activeElement!.textContent)).toBe("Retirer : Signataire 2");
        press("Retirer : Signataire 1");
        expect(fields("Signataire").map((one) => one.value)).toEqual(["La Caf"]);
        press("Retirer : Signataire 1");
        expect(plain(document.activeElement!.textContent)).toBe("Ajouter un signataire");
        save();
        expect(orders()).toEqual([{ type: "describe_convention", title: "CTG", town: "Baugé", first_year: 2027, last_year: 2030 }]);
    });

    it("that did not change are not sent again", () => {
        open({ signatories: ["La commune"], starts_on: "2027-01-01", milestones: [{ day: "2029-03-01", title: "Bilan" }] });
        save();
        expect(orders()).toEqual([]);
    });
});

describe("a description that was refused", () => {
    const field = (code: string, order: number): KeyedRow => ({ key: `field/${code}`, row: { type: "field", field: code, title: `Champ ${code}`, order } });
    let desk: OfficeDesk;
    const reopen = (): void => {
        const { office } = desk;
        act(() => render(null, desk.place));
        act(() => render(
            <SyncContext.Provider value={office.sync as never}><OfficeContext.Provider value={office}><Refusals /><ConventionPart /></OfficeContext.Provider></SyncContext.Provider>,
            desk.place,
        ));
    };
    beforeEach(() => {
        desk = new OfficeDesk(<ConventionPart />, [{ key: "convention", row: held }, field("JE", 1), field("PE", 2)]);
        desk.type("Commune", "Saumur");
        desk.press("Ajouter un signataire");
        desk.type("Signataire 1", "La commune");
        desk.press("Modifier les champs");
        desk.press("Retirer : Champ JE");
        desk.submit();
    });
    afterEach(() => desk.close());

    it("loses nothing of what else was typed, and is sent again once it is right", () => {
        expect(desk.orders().at(-1)).toMatchObject({ fields: [{ field: "PE" }] });
        desk.refuse("field_in_use");
        reopen();
        expect(desk.text()).toContain("Ce que vous avez écrit est resté dans « La convention ».");
        expect([desk.input("Commune").value, desk.input("Signataire 1").value]).toEqual(["Saumur", "La commune"]);
        desk.submit();
        expect(desk.orders()).toHaveLength(2);
        expect(desk.orders().at(-1)).toMatchObject({ town: "Saumur", signatories: ["La commune"] });
    });

    it("is given up by one button", () => {
        desk.refuse("field_in_use");
        reopen();
        desk.press("Revenir à ce qui est enregistré");
        expect(desk.input("Commune").value).toBe("Baugé");
        expect(desk.text()).toContain("Champ JE");
        reopen();
        expect(desk.input("Commune").value).toBe("Baugé");
    });

    it("is what is saved, once the server has it", () => {
        desk.accept();
        desk.show([{ key: "convention", row: { ...held, town: "Angers" } }, field("PE", 1)]);
        reopen();
        expect(desk.input("Commune").value).toBe("Angers");
        expect(desk.text()).not.toContain("pas encore enregistré");
    });
});
