import { render } from "preact";
import { act } from "preact/test-utils";
import { beforeEach, describe, expect, it } from "vitest";
import { everySheetField } from "../../../protocol/typescript/limits.ts";
import type { Row, SheetField, SheetFields, SheetRow, SteeringOrders } from "../../src/protocol.ts";
import { BoardPage } from "../../src/steering/board_page.tsx";
import { facts, parts } from "../../src/steering/sheets/sheet_page.tsx";
import { show_sheet, shown_sheet } from "../../src/steering/sheets/shown_sheet.ts";
import { Sync } from "../../src/sync/sync.ts";
import { SyncContext } from "../../src/ui/sync_context.ts";
import { FakeEnvironment } from "../fake_environment.ts";
import { link_credentials } from "../link_credentials.ts";
import { committee, decision, field, keyed, member, priority, session } from "./rows.ts";

let world: FakeEnvironment;
let n = 0;
const change = (...rows: [string, Row][]): void => act(() => world.socket().say({
    type: "patch", view: "room", epoch: "e1", n: ++n, at: n, remove: [], upsert: rows.map(([key, row]) => keyed(key, row)),
})) as unknown as void;
const buttons = (label: string): HTMLButtonElement[] => [...document.querySelectorAll("button")].filter((one) => one.textContent?.replace(/\u00a0/g, " ").startsWith(label));
const press = (label: string): void => {
    const [button] = buttons(label);
    if (button === undefined) throw new Error(`no button ${label}`);
    act(() => button.click());
};
const type = (text: string): void => {
    const box = document.querySelector<HTMLInputElement>("form.filling input, form.filling textarea")!;
    act(() => {
        box.value = text;
        box.dispatchEvent(new Event("input", { bubbles: true }));
    });
};
const orders = () => world.socket().orders();
const last_order = () => orders()[orders().length - 1];
const refuse = (code: SteeringOrders["refusal"]): void => {
    const { device, n: number } = last_order()!;
    act(() => world.socket().say({ type: "refused", code, device, n: number }));
};
const accept = (made: number): void => {
    const { device, n: number } = last_order()!;
    act(() => world.socket().say({ type: "accepted", device, n: number, at: n, made }));
};
const text = (): string => (document.body.textContent ?? "").replace(/\u00a0/g, " ");

const sheet = (values: SheetFields = {}, changes: Partial<Record<SheetField, [number, number]>> = {}): SheetRow => ({
    type: "sheet", sheet: 1, field: "JE", number: 3, origin: { session: 1, proposal: 9 }, decision: 5, member: 1, at: 1_000_000,
    values: { title: "Caravane jeunesse", kind: "new_action", progress: { state: "under_way", percent: 40 }, ...values },
    changed: [{ field: "title", change: 1, member: 1, at: 1_000_000 },
        ...everySheetField.flatMap((one) => (changes[one] === undefined ? [] : [{ field: one, change: changes[one][0], member: changes[one][1], at: 1_000_000 }]))],
});

let page: HTMLElement | undefined;
const open = (own: number | undefined, ...more: [string, Row][]): void => {
    if (page !== undefined) render(null, page);
    document.body.innerHTML = "";
    show_sheet(null);
    world = new FakeEnvironment();
    const sync = new Sync<SteeringOrders>(world, link_credentials("steering"));
    const place = page = document.body.appendChild(document.createElement("div"));
    act(() => render(<SyncContext.Provider value={sync as never}><BoardPage /></SyncContext.Provider>, place));
    sync.start();
    world.socket().open();
    const rows = [
        keyed("field/JE", field("JE", 1)), keyed("committee/1", committee(1, "JE")), keyed("live/1", session(1, 1)),
        keyed("priority/1/9", priority(1, 9, 1, { decision: 5 })), keyed("decision/5", decision(5, 1, 9)), keyed("member/1", member(1)), keyed("member/2", member(2)),
        ...more.map(([key, row]) => keyed(key, row)),
    ];
    act(() => world.socket().say(
        { type: "welcome", role: "steering", now: 5_000_000, ...(own === undefined ? {} : { member: own }) },
        { type: "snapshot", view: "room", epoch: "e1", n: (n = 1), at: 1, rows },
    ));
};

describe("a validated priority", () => {
    it("gets a sheet by one press, which opens once it is there", () => {
        open(1);
        press("Écrire la fiche");
        expect(last_order()?.command).toEqual({ type: "begin_sheet", session: 1, proposal: 9 });
        expect(text()).toContain("fiche en route");
        accept(1);
        change(["sheet/1", sheet()]);
        expect(document.querySelector("h2")?.textContent).toContain("Caravane jeunesse");
    });

    it("of a committee of several fields gets it in the one that the member chooses", () => {
        open(1, ["field/EN", field("EN", 2)], ["field/PA", field("PA", 3)], ["committee/1", { ...committee(1, "JE"), other_fields: ["EN"] }]);
        const choice = [...document.querySelectorAll<HTMLLabelElement>("label")].find((label) => label.textContent?.startsWith("Champ de la fiche"))!.querySelector("select")!;
        expect([...choice.options].map(({ value }) => value)).toEqual(["JE", "EN"]);
        act(() => {
            choice.value = "EN";
            choice.dispatchEvent(new Event("change", { bubbles: true }));
        });
        press("Écrire la fiche");
        expect(last_order()?.command).toEqual({ type: "begin_sheet", session: 1, proposal: 9, field: "EN" });
    });

    it("gets none by a link that only reads, nor while it is not validated", () => {
        open(undefined);
        expect(buttons("Écrire la fiche")).toEqual([]);
        open(1, ["decision/5", decision(5, 1, 9, { resolution: "postponed" })]);
        expect(buttons("Écrire la fiche")).toEqual([]);
    });

    it("says so where it has one already", () => {
        open(1);
        press("Écrire la fiche");
        refuse("has_a_sheet");
        expect(text()).toContain("Cette priorité a déjà une fiche.");
    });
});

describe("the list of sheets", () => {
    it("says what is late, what is not named and what is not priced", () => {
        open(1, ["sheet/1", sheet({ milestones: [{ day: "1969-12-01", title: "Première tournée", done: false }] })]);
        expect(text()).toContain("1 action a une échéance dépassée");
        expect(text()).toContain("Première tournée");
        expect(text()).toContain("à désigner");
        expect(text()).toContain("à chiffrer");
    });

    it("is there as an annex, as a table and as dates, each in its formats", () => {
        open(undefined, ["sheet/1", sheet()]);
        expect([...document.querySelectorAll(".sheets .take-away")].map((line) => line.textContent?.replace(/\u00a0/g, " "))).toEqual([
            "Document :LibreOffice·Word·page à imprimer",
            "Tableau :Excel·LibreOffice·CSV·CSV des modifications",
            "Dates :agenda (.ics)",
        ]);
    });

    it("has no late action once it is done", () => {
        open(1, ["sheet/1", sheet({ progress: { state: "done" }, milestones: [{ day: "1969-12-01", title: "Première tournée", done: false }] })]);
        expect(text()).not.toContain("dépassée");
    });

    it("takes an action that is conducted already", () => {
        open(1);
        press("Ajouter une action déjà conduite");
        press("Ajouter cette action");
        expect(orders()).toEqual([]);
        expect(text()).toContain("Écrivez l’intitulé.");
        type(" Café  des parents ");
        press("Ajouter cette action");
        expect(last_order()?.command).toEqual({ type: "record_action", field: "JE", title: "Café  des parents" });
    });
});

describe("a sheet", () => {
    beforeEach(() => {
        open(1, ["sheet/1", sheet({ owner: "Ville" }, { owner: [4, 2] })]);
        press("Ouvrir la fiche");
    });

    it("has a place for each field, once", () => {
        expect([...facts, ...parts.flatMap((one) => one.fields)].sort()).toEqual([...everySheetField].sort());
    });

    it("changes one field, naming what the page showed, and shows it at once", () => {
        press("Modifier : Pilote");
        type("Service jeunesse");
        press("Enregistrer");
        expect(last_order()?.command).toEqual({ type: "change_sheet", sheet: 1, value: { owner: "Service jeunesse" }, instead_of: 4 });
        expect(document.querySelector(".of-owner")?.textContent).toContain("Service jeunesse");
        expect(document.querySelector(".of-owner")?.textContent).toContain("en route");
    });

    it("names what the page showed when the writing began, not what came meanwhile", () => {
        press("Modifier : Pilote");
        type("Service jeunesse");
        change(["sheet/1", sheet({ owner: "Centre social" }, { owner: [6, 2] })]);
        press("Enregistrer");
        expect(last_order()?.command).toMatchObject({ instead_of: 4 });
    });

    it("shows what another wrote meanwhile beside one's own, and lets the person choose", () => {
        press("Modifier : Pilote");
        type("Service jeunesse");
        change(["sheet/1", sheet({ owner: "Centre social" }, { owner: [6, 2] })]);
        press("Enregistrer");
        refuse("changed_meanwhile");
        expect(text()).toContain("Membre 2, élue a modifié cette rubrique pendant que vous écriviez.");
        expect(document.querySelector(".conflict")?.textContent).toContain("Centre social");
        press("Mettre le mien");
        expect(last_order()?.command).toEqual({ type: "change_sheet", sheet: 1, value: { owner: "Service jeunesse" }, instead_of: 6 });
        expect(document.querySelector(".conflict")).toBeNull();
    });

    it("keeps theirs if the person says so", () => {
        press("Modifier : Pilote");
        type("Service jeunesse");
        press("Enregistrer");
        refuse("changed_meanwhile");
        const sent = orders().length;
        press("Garder ce qui est enregistré");
        expect(orders().length).toBe(sent);
        expect(document.querySelector(".of-owner")?.textContent).toContain("Ville");
    });

    it("keeps a refused change over a page load until it is read", () => {
        press("Modifier : Pilote");
        type("Service jeunesse");
        press("Enregistrer");
        refuse("changed_meanwhile");
        expect(world.store.keys("gommette/order/").length).toBe(1);
        press("Garder ce qui est enregistré");
        expect(world.store.keys("gommette/order/")).toEqual([]);
    });

    it("keeps what is being written, until it is saved or given up", () => {
        press("Modifier : Pilote");
        type("Service");
        expect(world.store.keys("gommette/sheet_draft/").length).toBe(1);
        press("Revenir au tableau");
        press("Ouvrir la fiche");
        press("Reprendre le brouillon : Pilote");
        expect(document.querySelector<HTMLInputElement>("form.filling input")?.value).toBe("Service");
        press("Ne rien changer");
        expect(world.store.keys("gommette/sheet_draft/")).toEqual([]);
        expect(orders()).toEqual([]);
    });

    it("sends nothing that is wrong, and says what", () => {
        press("Modifier : Coût");
        type("12 500,50");
        press("Enregistrer");
        expect(orders()).toEqual([]);
        expect(text()).toContain("Écrivez des euros entiers, sans centimes.");
    });

    it("has a history from which a former value is put back by a new change", () => {
        change(["sheet_change/1/2", { type: "sheet_change", sheet: 1, change: 2, field: "owner", value: { owner: "CCAS" }, member: 1, at: 1_000_000 }],
            ["sheet_change/1/4", { type: "sheet_change", sheet: 1, change: 4, field: "owner", value: { owner: "Ville" }, member: 2, at: 2_000_000, replaces: 2 }]);
        expect(text()).toContain("4 modifications");
        press("Remettre cette valeur");
        expect(last_order()?.command).toEqual({ type: "change_sheet", sheet: 1, value: { owner: "CCAS" }, instead_of: 4 });
    });

    it("is left by the browser's way back", () => {
        expect(shown_sheet.value).toBe(1);
        press("Revenir au tableau");
        expect(shown_sheet.value).toBe(null);
        expect(text()).toContain("1 fiche action");
    });
});

describe("a sheet of a link that only reads", () => {
    it("has nothing to press but the way back", () => {
        open(undefined, ["sheet/1", sheet()]);
        press("Ouvrir la fiche");
        expect(text()).toContain("Ce lien permet de lire.");
        expect(buttons("Modifier")).toEqual([]);
    });
});
