import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Codes } from "../../src/facilitator/codes/codes.tsx";
import { PrintedCodes } from "../../src/facilitator/codes/printed_codes.tsx";
import { ConsoleContext, ConsoleState } from "../../src/facilitator/console_state.ts";
import { Room } from "../../src/facilitator/room.tsx";
import type { FacilitatorOrders, GiveCodes, KeyedRow, PersonRow } from "../../src/protocol.ts";
import { memory_store, type LocalStore } from "../../src/sync/local_store.ts";
import { Sync } from "../../src/sync/sync.ts";
import { SyncContext } from "../../src/ui/sync_context.ts";
import { FakeEnvironment } from "../fake_environment.ts";
import { link_credentials } from "../link_credentials.ts";
import { keyed, session } from "./rows.ts";

const door = keyed("door", { type: "door", state: "open", code: "B7KM4Q", url: "https://atelier.test/#B7KM4Q", qr_size: 1, qr: "1" });
const person = (number: number, more: Partial<PersonRow> = {}): KeyedRow => keyed(`person/${number}`, {
    type: "person", person: number, college: "elected", present: false, removed: false, joined_at: 70, proposals: 0, by_code: true, ...more,
});
const here = session({ step: 0 });

let store: LocalStore;
let world: FakeEnvironment;
let place: HTMLElement;
let state: ConsoleState;
let shown = 0;
const show = (...rows: KeyedRow[]): void => void act(() => world.socket().say({
    type: "snapshot", view: "room", epoch: "e1", n: ++shown, at: 1,
    rows: [keyed("session", here), door, keyed("room", { type: "room", colleges: [{ college: "elected", joined: 4, present: 0 }], waiting: 0, storage_ok: true }), ...rows],
}));
const open = (): void => {
    world = new FakeEnvironment(store);
    const sync = new Sync<FacilitatorOrders>(world, link_credentials("facilitator"));
    state = new ConsoleState(sync);
    place = document.body.appendChild(document.createElement("div"));
    act(() => render(<SyncContext.Provider value={sync}><ConsoleContext.Provider value={state}><PrintedCodes session={here} /><Room /><Codes /></ConsoleContext.Provider></SyncContext.Provider>, place));
    sync.start();
    world.socket().open();
    world.socket().say({ type: "welcome", role: "facilitator", session: 3, now: 5_000_000 });
    show(person(4, { by_code: false }));
};
const text = (): string => (place.textContent ?? "").replace(/[\u00a0\u202f]/g, " ");
const press = (label: string): void => {
    const button = [...place.querySelectorAll("button")].find((one) => (one.textContent ?? "").trim() === label);
    if (button === undefined) throw new Error(`no button ${label}`);
    act(() => button.click());
};
const give = (count: string): void => {
    press("élu·es");
    act(() => {
        const field = place.querySelector<HTMLInputElement>(".give-slips .input")!;
        field.value = count;
        field.dispatchEvent(new Event("input", { bubbles: true }));
    });
    act(() => void place.querySelector(".give-slips")!.dispatchEvent(new Event("submit", { bubbles: true, cancelable: true })));
};
const ordered = (): { device: string; n: number; command: GiveCodes } => {
    const order = world.socket().orders().pop();
    if (order?.command.type !== "give_codes") throw new Error("no codes were given");
    return { ...order, command: order.command };
};
const accept = (made?: number): void => {
    const { device, n } = ordered();
    act(() => world.socket().say({ type: "accepted", device, n, at: 1, ...(made === undefined ? {} : { made }) }));
};

beforeEach(() => {
    store = memory_store();
    open();
});
afterEach(() => {
    act(() => render(null, place));
    place.remove();
    vi.unstubAllGlobals();
});

describe("personal codes", () => {
    it("are keys of this browser, and print nothing before the server has them", () => {
        give("2");
        const { college, keys } = ordered().command;
        expect(college).toBe("elected");
        expect(new Set(keys).size).toBe(2);
        for (const key of keys) expect(key).toMatch(/^[A-Za-z0-9_-]{22,43}$/);
        expect(() => press("Imprimer")).toThrow();
        accept(5);
        expect(text()).toContain("2 codes à imprimer : élu·es, n° 5 à 6.");
    });

    it("are not more at once than the server takes", () => {
        give("61");
        expect(world.socket().orders()).toEqual([]);
        expect(text()).toContain("De 1 à 60 codes à la fois.");
    });

    it("are printed each with its number and its own link", () => {
        vi.stubGlobal("print", vi.fn());
        give("2");
        accept(5);
        press("Imprimer");
        expect(window.print).toHaveBeenCalledOnce();
        const cards = [...place.querySelectorAll(".slip")];
        expect(cards.map((card) => card.querySelector(".slip-number")?.textContent)).toEqual(["n° 5", "n° 6"]);
        expect(cards.map((card) => card.querySelector(".link")?.textContent)).toEqual(ordered().command.keys.map((key) => `atelier.test/#B7KM4Q.${key}`));
        expect(cards.every((card) => card.querySelector(".qr") !== null)).toBe(true);
        act(() => void window.dispatchEvent(new Event("afterprint")));
        expect(place.querySelector(".slip")).toBeNull();
    });

    it("stay in this browser until they are put away, which asks first, and then nowhere", () => {
        give("2");
        const [key] = ordered().command.keys;
        accept(5);
        act(() => render(null, place));
        open();
        expect(text()).toContain("2 codes à imprimer : élu·es, n° 5 à 6.");
        act(() => [...place.querySelectorAll("button")].find((one) => one.textContent?.startsWith("Les ranger"))!.click());
        expect(text()).toContain("Sont-ils tous sur papier ?");
        press("Oui, ranger");
        expect(text()).not.toContain("à imprimer");
        expect(store.keys("").some((name) => store.read(name)?.includes(key!))).toBe(false);
    });

    it("that a page loaded anew finds take their numbers from the people who came with them, if there is no doubt", () => {
        give("2");
        accept();
        show(person(4, { by_code: false }), person(7), person(8), person(9, { joined_at: 90 }));
        expect(text()).toContain("élu·es, n° 7 à 8.");
        show(person(7), person(8), person(9, { joined_at: 90 }), person(10, { joined_at: 90 }));
        expect(text()).toContain("2 codes à imprimer : élu·es.");
    });

    it("that are refused are not printed, and those given again can be", () => {
        give("1");
        const { device, n } = ordered();
        act(() => world.socket().say({ type: "refused", code: "session_closed", device, n }));
        expect(text()).not.toContain("à imprimer");
        act(() => state.repeat(state.sync.refused.value[0]!.entry.command));
        accept(9);
        expect(text()).toContain("1 code à imprimer : élu·es, n° 9.");
    });

    it("say in the list of people who came by one, and who on a shared tablet", () => {
        show(person(5), person(6, { called: "Inès" }), person(7, { by_code: false, on_tablet: true, present: true }));
        const lines = [...place.querySelectorAll(".names li")].map((line) => (line.querySelector("span:nth-child(2)")?.textContent ?? "").replace(/[\u00a0\u202f]/g, " "));
        expect(lines).toEqual(["sans nom élu·e, tablette, n° 7", "Code n° 5 élu·e, code personnel, parti·e", "Inès élu·e, code personnel, parti·e"]);
        expect(text()).toContain("2 codes donnés");
    });
});
