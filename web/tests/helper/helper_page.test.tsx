import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { PaperDeskContext } from "../../src/facilitator/paper/paper_desk.ts";
import { HelperDesk } from "../../src/helper/helper_desk.ts";
import { HelperPage } from "../../src/helper/helper_page.tsx";
import type { HelperOrders, KeyedRow, PersonRow, RoundRow } from "../../src/protocol.ts";
import { Sync } from "../../src/sync/sync.ts";
import { SyncContext } from "../../src/ui/sync_context.ts";
import { keyed, proposal, session } from "../facilitator/rows.ts";
import { FakeEnvironment } from "../fake_environment.ts";
import { link_credentials } from "../link_credentials.ts";

const slip = (number: number): KeyedRow => keyed(`person/${number}`, {
    type: "person", person: number, college: "resident", present: true, removed: false, joined_at: 1, proposals: 0, on_paper: true,
} satisfies PersonRow);
const round = (number: number, more: Partial<RoundRow> = {}): KeyedRow => keyed(`round/${number}`, {
    type: "round", round: number, method: { type: "approval" }, is_open: true, live_results: false, items: [1, 2], opened_at: 1, ...more,
});

let world: FakeEnvironment;
let place: HTMLElement;
let desk: HelperDesk;
const show = (...rows: KeyedRow[]): void => void act(() => world.socket().say({
    type: "snapshot", view: "room", epoch: "e1", n: 1, at: 1,
    rows: [keyed("session", session({ step: 3 })), keyed("proposal/1", proposal(1)), keyed("proposal/2", proposal(2)),
        keyed("room", { type: "room", colleges: [], waiting: 0, storage_ok: true }), ...rows],
}));
const text = (): string => (place.textContent ?? "").replace(/[\u00a0\u202f]/g, " ");
const orders = (): readonly unknown[] => world.socket().orders().map(({ command }) => command);
const press = (label: string): void => {
    const button = [...place.querySelectorAll("button")].find((one) => (one.textContent ?? "").trim() === label);
    if (button === undefined) throw new Error(`no button ${label}`);
    act(() => button.click());
};
const type = (selector: string, words: string): void => void act(() => {
    const field = place.querySelector<HTMLInputElement>(selector)!;
    field.value = words;
    field.dispatchEvent(new Event("input", { bubbles: true }));
});
const submit = (selector: string): void => void act(() => {
    place.querySelector(selector)!.dispatchEvent(new Event("submit", { bubbles: true, cancelable: true }));
});

beforeEach(() => {
    world = new FakeEnvironment();
    const sync = new Sync<HelperOrders>(world, link_credentials("helper"));
    desk = new HelperDesk(sync);
    place = document.body.appendChild(document.createElement("div"));
    act(() => render(
        <SyncContext.Provider value={sync}><PaperDeskContext.Provider value={desk}><HelperPage /></PaperDeskContext.Provider></SyncContext.Provider>, place,
    ));
    sync.start();
    world.socket().open();
    world.socket().say({ type: "welcome", role: "helper", session: 3, now: 5_000_000 });
});
afterEach(() => {
    act(() => render(null, place));
    place.remove();
});

describe("the helper's page", () => {
    it("enters a ballot of the open round by the number of its slip", () => {
        show(round(1), slip(4));
        type("#slip-number", "4");
        submit(".slip-number");
        type(".typed .cell input", "1");
        submit(".typed");
        expect(orders()).toEqual([{ type: "enter_ballot", round: 1, person: 4, marks: [{ proposal: 1, mark: 1 }] }]);
    });

    it("counts hands and gives slips, and takes none back", () => {
        show(round(1), slip(4));
        type(".hands .people input", "9");
        submit(".hands-form");
        submit(".give-slips");
        expect(world.socket().orders()[0]?.command).toEqual({ type: "count_hands", round: 1, people: 9, hands: [] });
        expect(desk.sync.pending.value.map(({ command }) => command.type)).toEqual(["count_hands", "give_slips"]);
        expect(text()).not.toContain("Reprendre");
    });

    it("has one of several open rounds before it, by its title", () => {
        show(round(1, { title: "Table 1" }), round(2, { title: "Table 2", method: { type: "opinion" } }), slip(4));
        expect(place.querySelector("h1")?.textContent).toBe("Table 1");
        act(() => void (desk.chosen.value = 2));
        expect(place.querySelector("h1")?.textContent).toBe("Table 2");
        type("#slip-number", "4");
        submit(".slip-number");
        type(".typed .cell input", "1");
        submit(".typed");
        expect(orders()).toEqual([expect.objectContaining({ type: "enter_ballot", round: 2 })]);
    });

    it("prints the ballot of the one open round, and only numbers where several are", () => {
        show(round(1));
        expect(desk.ballot_to_print()?.items).toEqual([1, 2]);
        show(round(1), round(2));
        expect(desk.ballot_to_print()).toBeNull();
        show(round(1, { secret: true }));
        expect(desk.ballot_to_print()).toBeNull();
    });

    it("waits for a vote, and says what is left to do meanwhile", () => {
        show(slip(4));
        expect(place.querySelector("h1")?.textContent).toBe("Aucun vote n’est ouvert");
        expect(place.querySelector(".give-slips")).not.toBeNull();
    });

    it("says what was refused until it is read", () => {
        show(round(1));
        submit(".give-slips");
        const { device, n } = world.socket().orders()[0]!;
        act(() => world.socket().say({ type: "refused", code: "session_full", device, n }));
        expect(text()).toContain("Donner des papiers : cela n’a pas été fait.");
        press("J’ai compris");
        expect(text()).not.toContain("cela n’a pas été fait");
    });
});
