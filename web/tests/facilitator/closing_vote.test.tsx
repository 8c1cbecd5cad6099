import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ConsoleState, ConsoleContext } from "../../src/facilitator/console_state.ts";
import { cut_off_lately } from "../../src/facilitator/cut_off.ts";
import { RoundOpen } from "../../src/facilitator/round_open.tsx";
import type { FacilitatorOrders, PersonRow, RoundRow } from "../../src/protocol.ts";
import { Sync } from "../../src/sync/sync.ts";
import { SyncContext } from "../../src/ui/sync_context.ts";
import { FakeEnvironment } from "../fake_environment.ts";
import { link_credentials } from "../link_credentials.ts";
import { keyed, proposal, session } from "./rows.ts";

const now = 5_000_000;
const person = (number: number, more: Partial<PersonRow> = {}): PersonRow => ({
    type: "person", person: number, college: "resident", present: false, removed: false, joined_at: 1, proposals: 0, ...more,
});
const round: RoundRow = {
    type: "round", round: 1, method: { type: "dots", dots: 5, cap: 3 }, is_open: true, live_results: false, items: [1], opened_at: 1,
};

let world: FakeEnvironment;
let place: HTMLElement;
const show = (row: RoundRow, ...people: PersonRow[]): void => void act(() => {
    const rows = [keyed("session", session({ step: 3 })), keyed("proposal/1", proposal(1)), keyed("round/1", row),
        ...people.map((one) => keyed(`person/${one.person}`, one))];
    world.socket().say({ type: "snapshot", view: "room", epoch: "e1", n: 1, at: 1, rows });
});
const press = (label: string): void => {
    act(() => void vi.advanceTimersByTime(1000));
    const button = [...place.querySelectorAll("button")].find((one) => one.textContent === label);
    if (button === undefined) throw new Error(`no button ${label}`);
    act(() => button.click());
};
const text = (): string => (place.textContent ?? "").replace(/[\u00a0\u202f]/g, " ");
const orders = (): readonly unknown[] => world.socket().orders().map(({ command }) => command);

beforeEach(() => {
    vi.useFakeTimers();
    world = new FakeEnvironment();
    const sync = new Sync<FacilitatorOrders>(world, link_credentials("facilitator"));
    place = document.body.appendChild(document.createElement("div"));
    act(() => render(
        <SyncContext.Provider value={sync}><ConsoleContext.Provider value={new ConsoleState(sync)}><RoundOpen session={session({ step: 3 })} /></ConsoleContext.Provider></SyncContext.Provider>,
        place,
    ));
    sync.start();
    world.socket().open();
    world.socket().say({ type: "welcome", role: "facilitator", session: 3, now });
});
afterEach(() => {
    act(() => render(null, place));
    place.remove();
    vi.useRealTimers();
});

describe("closing a vote", () => {
    it("tells of phones that stopped answering, and waits for them", () => {
        show(round, person(1, { present: true }), person(2, { left_at: now - 30_000 }));
        press("Clore le vote");
        expect(text()).toContain("1 téléphone ne répond plus depuis peu");
        press("Oui, clore le vote");
        expect(orders()).toEqual([{ type: "close_round", round: 1, grace_s: 20 }]);
    });

    it("says nothing of them where there are none", () => {
        show(round, person(1, { present: true }));
        press("Clore le vote");
        expect(text()).not.toContain("ne répond plus");
    });

    it("can be cut short while it waits", () => {
        show({ ...round, closing_until: now + 20_000 }, person(2, { left_at: now - 30_000 }));
        expect(place.querySelector("h1")?.textContent).toBe("Le vote se ferme");
        expect(text()).toContain("On attend 1 téléphone coupé");
        press("Ne plus attendre");
        expect(orders()).toEqual([{ type: "close_round", round: 1 }]);
    });
});

describe("a phone that was cut off", () => {
    it("is one that may vote and went less than ten minutes ago", () => {
        const people = [
            person(1, { left_at: now - 1000 }),
            person(2, { left_at: now - 11 * 60_000 }),
            person(3, { left_at: now - 1000, removed: true }),
            person(4, { present: true }),
            person(5, { left_at: now - 1000, college: "elected" }),
            person(6),
        ];
        const numbers = (row: RoundRow): number[] => cut_off_lately(people, row, now).map((one) => one.person);
        expect(numbers(round)).toEqual([1, 5]);
        expect(numbers({ ...round, colleges: ["resident"] })).toEqual([1]);
    });
});
