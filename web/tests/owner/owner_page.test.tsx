import { render } from "preact";
import { act } from "preact/test-utils";
import { beforeEach, describe, expect, it } from "vitest";
import type { ActionIndicator, OwnerOrders, Row, SheetField, SheetFields, SheetRow } from "../../src/protocol.ts";
import { OwnerPage } from "../../src/owner/owner_page.tsx";
import { Sync } from "../../src/sync/sync.ts";
import { SyncContext } from "../../src/ui/sync_context.ts";
import { FakeEnvironment } from "../fake_environment.ts";
import { link_credentials } from "../link_credentials.ts";
import { field, keyed, member } from "../steering/rows.ts";

let world: FakeEnvironment;
let n = 0;
const change = (upsert: [string, Row][], remove: string[] = []): void => act(() => world.socket().say({
    type: "patch", view: "room", epoch: "e1", n: ++n, at: n, remove, upsert: upsert.map(([key, row]) => keyed(key, row)),
})) as unknown as void;
const buttons = (label: string): HTMLButtonElement[] =>
    [...document.querySelectorAll("button")].filter((one) => one.textContent?.replace(/\u00a0/g, " ").startsWith(label));
const press = (label: string): void => {
    const [button] = buttons(label);
    if (button === undefined) throw new Error(`no button ${label}`);
    act(() => button.click());
};
const type = (text: string): void => {
    const box = document.querySelector<HTMLInputElement>("form.filling textarea, form.filling input")!;
    act(() => {
        box.value = text;
        box.dispatchEvent(new Event("input", { bubbles: true }));
    });
};
const orders = () => world.socket().orders();
const last_order = () => orders()[orders().length - 1];
const refuse = (code: OwnerOrders["refusal"]): void => {
    const { device, n: number } = last_order()!;
    act(() => world.socket().say({ type: "refused", code, device, n: number }));
};
const text = (): string => (document.body.textContent ?? "").replace(/\u00a0/g, " ");

const families = (measures: ActionIndicator["measures"] = [], more: Partial<ActionIndicator> = {}): ActionIndicator =>
    ({ kind: "result", title: "Familles", unit: "%", target_thousandths: 50_000, measures, ...more });
const sheet = (number: number, values: SheetFields = {}, changes: Partial<Record<SheetField, [number, number]>> = {}): SheetRow => ({
    type: "sheet", sheet: number, field: "JE", number, member: 1, at: 1_000_000, entrusted_to: 5,
    values: { title: `Action ${number}`, progress: { state: "under_way", percent: 40 }, indicators: [families()], budget: { euros: 5 }, ...values },
    changed: (Object.entries({ progress: [2, 1], indicators: [3, 1], ...changes }) as [SheetField, [number, number]][])
        .map(([one, [last, by]]) => ({ field: one, change: last, member: by, at: 1_000_000 })),
});

let page: HTMLElement | undefined;
const open = (...sheets: SheetRow[]): void => {
    if (page !== undefined) render(null, page);
    document.body.innerHTML = "";
    world = new FakeEnvironment();
    const sync = new Sync<OwnerOrders>(world, link_credentials("owner"));
    const place = page = document.body.appendChild(document.createElement("div"));
    act(() => render(<SyncContext.Provider value={sync as never}><OwnerPage /></SyncContext.Provider>, place));
    sync.start();
    world.socket().open();
    const rows = [keyed("field/JE", field("JE", 1)), keyed("member/5", member(5, { called: "Jeanne", is_owner: true })),
        ...sheets.map((one) => keyed(`sheet/${one.sheet}`, one))];
    act(() => world.socket().say(
        { type: "welcome", role: "owner", now: 5_000_000, member: 5 }, { type: "snapshot", view: "room", epoch: "e1", n: (n = 1), at: 1, rows },
    ));
};

describe("an owner's page", () => {
    it("has the sheets entrusted to them, and offers to change progress, measures and the note alone", () => {
        open(sheet(1), sheet(2));
        expect(text()).toContain("2 actions vous sont confiées");
        expect(text()).toContain("Vous notez en tant que Jeanne.");
        expect(buttons("Modifier").map((one) => one.textContent?.replace(/\u00a0/g, " "))).toEqual(
            [1, 2].flatMap(() => ["Modifier : Avancement", "Modifier : Indicateurs de suivi", "Modifier : Note de suivi"]));
    });

    it("says so where nothing is entrusted", () => {
        open();
        expect(text()).toContain("Aucune action ne vous est confiée pour l’instant.");
    });

    it("says which milestones have passed", () => {
        open(sheet(1, { milestones: [{ day: "1969-12-01", title: "Première rencontre", done: false }] }));
        expect(text()).toContain("1 échéance dépassée");
        expect(text()).toContain("Première rencontre");
    });

    it("gets and loses a sheet while it is open", () => {
        open(sheet(1));
        change([["sheet/2", sheet(2)]]);
        expect(text()).toContain("Action 2");
        change([], ["sheet/2"]);
        expect(text()).not.toContain("Action 2");
        expect(text()).toContain("1 action vous est confiée");
    });

    it("does not name others, whom it is not told", () => {
        open(sheet(1, {}, { progress: [2, 1] }));
        press("Modifier : Note de suivi");
        type("Deux familles de plus");
        press("Enregistrer");
        change([["sheet/1", sheet(1, { note: "Reporté" }, { note: [6, 1] })]]);
        refuse("changed_meanwhile");
        expect(text()).toContain("Une autre personne a modifié cette rubrique pendant que vous écriviez.");
    });

    it("keeps what was written for a sheet that was taken back meanwhile, until it is read", () => {
        open(sheet(1));
        press("Modifier : Note de suivi");
        type("Deux familles de plus");
        press("Enregistrer");
        change([], ["sheet/1"]);
        refuse("no_such_sheet");
        expect(text()).toContain("Cette fiche ne vous est plus confiée.");
        expect(text()).toContain("Deux familles de plus");
        press("J’ai compris");
        expect(text()).not.toContain("Deux familles de plus");
    });
});

describe("the measures of the indicators", () => {
    const measured = [{ day: "2027-02-01", value_thousandths: 12_500 }];
    beforeEach(() => open(sheet(1)));

    it("are filled in alone, with what else the indicator says left as it is", () => {
        press("Modifier : Indicateurs de suivi");
        expect([...document.querySelectorAll("form.filling legend")].map((one) => one.textContent)).toEqual(["Familles"]);
        expect(document.querySelectorAll("form.filling input, form.filling textarea, form.filling select").length).toBe(1);
        expect(buttons("Ajouter une ligne")).toEqual([]);
        expect(buttons("Retirer cette ligne")).toEqual([]);
        type("01/02/2027 : 12,5");
        press("Enregistrer");
        expect(last_order()?.command).toEqual({ type: "change_sheet", sheet: 1, value: { indicators: [families(measured)] }, instead_of: 3 });
    });

    it("go onto the indicators as they are now, once the person has seen that they changed", () => {
        press("Modifier : Indicateurs de suivi");
        type("01/02/2027 : 12,5");
        press("Enregistrer");
        const [added, aimed] = [families([], { title: "Enfants" }), families([], { target_thousandths: 60_000 })];
        change([["sheet/1", sheet(1, { indicators: [added, aimed] }, { indicators: [7, 1] })]]);
        refuse("changed_meanwhile");
        press("Mettre le mien");
        expect(last_order()?.command).toEqual(
            { type: "change_sheet", sheet: 1, value: { indicators: [added, { ...aimed, measures: measured }] }, instead_of: 7 });
    });

    it("are put back from the history without the rest", () => {
        const former = families(measured, { target_thousandths: 10_000 });
        change([
            ["sheet_change/1/1", { type: "sheet_change", sheet: 1, change: 1, field: "title", value: { title: "Ancien" }, member: 1, at: 1_000_000 }],
            ["sheet_change/1/2", { type: "sheet_change", sheet: 1, change: 2, field: "indicators", value: { indicators: [former] }, member: 5, at: 1_000_000 }],
        ]);
        expect(buttons("Remettre cette valeur").length, "of fields that are theirs").toBe(1);
        press("Remettre cette valeur");
        expect(last_order()?.command).toMatchObject({ value: { indicators: [families(measured)] }, instead_of: 3 });
    });
});
