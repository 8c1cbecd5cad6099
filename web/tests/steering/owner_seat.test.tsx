import { render } from "preact";
import { act } from "preact/test-utils";
import { beforeEach, describe, expect, it } from "vitest";
import type { MemberRow, SheetRow, SteeringOrders } from "../../src/protocol.ts";
import { fresh_links } from "../../src/steering/sheets/owner_links.ts";
import { OwnerSeat } from "../../src/steering/sheets/owner_seat.tsx";
import { Sync } from "../../src/sync/sync.ts";
import { SyncContext } from "../../src/ui/sync_context.ts";
import { FakeEnvironment } from "../fake_environment.ts";
import { link_credentials } from "../link_credentials.ts";
import { keyed, member } from "./rows.ts";

let world: FakeEnvironment;
const buttons = (label: string): HTMLButtonElement[] => [...document.querySelectorAll("button")].filter((one) => one.textContent?.startsWith(label));
const press = (label: string): void => {
    const [button] = buttons(label);
    if (button === undefined) throw new Error(`no button ${label}`);
    act(() => button.click());
};
const orders = () => world.socket().orders();
const last_order = () => orders()[orders().length - 1];
const refuse = (code: SteeringOrders["refusal"]): void => {
    const { device, n } = last_order()!;
    act(() => world.socket().say({ type: "refused", code, device, n }));
};
const text = (): string => (document.body.textContent ?? "").replace(/\u00a0/g, " ");
const link = (): string | undefined => document.querySelector<HTMLInputElement>(".fresh input")?.value;
const jeanne = (more: Partial<MemberRow> = {}): MemberRow => member(5, { called: "Jeanne", function: "centre social", is_owner: true, ...more });

const sheet: SheetRow = { type: "sheet", sheet: 1, field: "JE", number: 1, member: 1, at: 1_000_000, values: { owner: "Centre social", owner_person: "Jeanne" }, changed: [] };
let page: HTMLElement | undefined;
const open = (own: number | undefined, of: SheetRow, ...owners: MemberRow[]): void => {
    if (page !== undefined) render(null, page);
    document.body.innerHTML = "";
    fresh_links.value = [];
    world = new FakeEnvironment();
    const sync = new Sync<SteeringOrders>(world, link_credentials("steering"));
    const place = page = document.body.appendChild(document.createElement("div"));
    sync.start();
    world.socket().open();
    act(() => world.socket().say(
        { type: "welcome", role: "steering", now: 5_000_000, ...(own === undefined ? {} : { member: own }) },
        { type: "snapshot", view: "room", epoch: "e1", n: 1, at: 1, rows: [member(1), ...owners].map((one) => keyed(`member/${one.member}`, one)) },
    ));
    act(() => render(<SyncContext.Provider value={sync as never}><OwnerSeat sheet={of} /></SyncContext.Provider>, place));
};

describe("a sheet that is entrusted to nobody", () => {
    it("gets an owner with a link that is shown once, under the names on the sheet", () => {
        open(1, sheet);
        press("Créer un lien de suivi");
        press("Confier, et créer son lien");
        const command = last_order()?.command;
        expect(command).toMatchObject({ type: "appoint_owner", sheet: 1, called: "Jeanne", function: "Centre social" });
        expect(link()).toBe(`${location.origin}/pilote#${command?.type === "appoint_owner" ? command.key : ""}`);
        press("C’est fait, le cacher");
        expect(link()).toBeUndefined();
    });

    it("sends nothing without a name", () => {
        open(1, { ...sheet, values: {} });
        press("Créer un lien de suivi");
        press("Confier, et créer son lien");
        expect(orders()).toEqual([]);
        expect(text()).toContain("Écrivez quelque chose.");
    });

    it("can be entrusted to the owner of another one", () => {
        open(1, sheet, jeanne(), member(6, { called: "Ali", is_owner: true, forgotten: true }));
        expect(buttons("Confier à Ali")).toEqual([]);
        press("Confier à Jeanne");
        expect(last_order()?.command).toEqual({ type: "entrust_sheet", sheet: 1, owner: 5 });
    });

    it("shows no link that the server refused, and says why", () => {
        open(1, sheet);
        press("Créer un lien de suivi");
        press("Confier, et créer son lien");
        refuse("convention_full");
        expect(link()).toBeUndefined();
        expect(text()).toContain("C’est plein");
    });

    it("is only told of by a link that reads", () => {
        open(undefined, sheet, jeanne());
        expect(buttons("")).toEqual([]);
        expect(text()).toContain("Personne n’a de lien");
    });
});

describe("a sheet that is entrusted", () => {
    const entrusted: SheetRow = { ...sheet, entrusted_to: 5 };
    beforeEach(() => open(1, entrusted, jeanne()));

    it("says to whom, and replaces a lost link by one that is shown once", () => {
        expect(text()).toContain("Confiée à Jeanne, centre social");
        press("Remplacer le lien");
        press("Oui, remplacer");
        expect(last_order()?.command).toMatchObject({ type: "replace_owner_link", owner: 5 });
        expect(link()).toMatch(/\/pilote#[\w-]{22,}$/);
        expect(text()).not.toContain("L’ancien n’ouvrira plus rien.");
    });

    it("can be left without a link", () => {
        press("Retirer le lien");
        press("Oui, retirer");
        expect(last_order()?.command).toEqual({ type: "replace_owner_link", owner: 5 });
        open(1, entrusted, jeanne({ seated: false }));
        expect(text()).toContain("sans lien");
        press("Créer un nouveau lien");
        expect(last_order()?.command).toMatchObject({ type: "replace_owner_link", owner: 5, key: expect.any(String) as string });
    });

    it("can be taken back", () => {
        press("Ne plus confier");
        press("Oui, ne plus confier");
        expect(last_order()?.command).toEqual({ type: "entrust_sheet", sheet: 1 });
    });

    it("offers no link for whoever was forgotten", () => {
        open(1, entrusted, jeanne({ forgotten: true, seated: false }));
        expect(buttons("Créer un nouveau lien")).toEqual([]);
        expect(buttons("Remplacer le lien")).toEqual([]);
    });
});
