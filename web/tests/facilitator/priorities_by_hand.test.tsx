import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ConsoleContext, ConsoleState } from "../../src/facilitator/console_state.ts";
import { Prioritizing } from "../../src/facilitator/prioritizing.tsx";
import type { FacilitatorOrders, RoundRow } from "../../src/protocol.ts";
import { Sync } from "../../src/sync/sync.ts";
import { SyncContext } from "../../src/ui/sync_context.ts";
import { FakeEnvironment } from "../fake_environment.ts";
import { link_credentials } from "../link_credentials.ts";
import { dots_result } from "../results.ts";
import { keyed, proposal, session } from "./rows.ts";

const round: RoundRow = {
    type: "round", round: 1, method: { type: "dots", dots: 5, cap: 3 }, is_open: false, live_results: false, items: [1, 2, 3], opened_at: 1,
};

let world: FakeEnvironment;
let place: HTMLElement;
const text = (): string => (place.textContent ?? "").replace(/[\u00a0\u202f]/g, " ");
const orders = (): readonly unknown[] => world.socket().orders().map(({ command }) => command);
const button = (label: string): HTMLButtonElement => {
    act(() => void vi.advanceTimersByTime(1000));
    const found = [...place.querySelectorAll("button")].find((one) => (one.getAttribute("aria-label") ?? one.textContent).replace(/[\u00a0\u202f]/g, " ") === label);
    if (found === undefined) throw new Error(`no button ${label}`);
    return found;
};
const press = (label: string): void => {
    const found = button(label);
    act(() => found.click());
};

beforeEach(() => {
    vi.useFakeTimers();
    world = new FakeEnvironment();
    const sync = new Sync<FacilitatorOrders>(world, link_credentials("facilitator"));
    place = document.body.appendChild(document.createElement("div"));
    act(() => render(
        <SyncContext.Provider value={sync}><ConsoleContext.Provider value={new ConsoleState(sync)}><Prioritizing session={session({ step: 4 })} /></ConsoleContext.Provider></SyncContext.Provider>,
        place,
    ));
    sync.start();
    world.socket().open();
    world.socket().say({ type: "welcome", role: "facilitator", session: 3, now: 1 });
    const rows = [keyed("session", session({ step: 4 })), ...[1, 2, 3].map((number) => keyed(`proposal/${number}`, proposal(number))), keyed("round/1", round),
        keyed("result/1", { type: "result", round: 1, is_final: true, result: dots_result([[1, 1, 9], [2, 2, 5], [3, 2, 5]]) }),
        keyed("vote_order", { type: "vote_order", full_vote: 1, places: [{ proposal: 1, rank: 1 }, { proposal: 2, rank: 2 }, { proposal: 3, rank: 2 }] }),
        keyed("priorities", { type: "priorities", priorities: [], ranked: [], by_votes: false })];
    act(() => world.socket().say({ type: "snapshot", view: "room", epoch: "e1", n: 1, at: 1, rows }));
});
afterEach(() => {
    act(() => render(null, place));
    place.remove();
    vi.useRealTimers();
});

describe("a list of priorities", () => {
    it("is retained as the votes left it without a word", () => {
        expect(text()).not.toContain("Pourquoi cette liste");
        press("Retenir ces 3 priorités");
        expect(orders()).toEqual([{ type: "retain", priorities: [1, 2, 3] }]);
    });

    it("asks why when it parts those who are tied, and sends the reason with it", () => {
        press("Retirer : Idée 3");
        expect(text()).toContain("Cette liste n’est pas celle des votes : dites d’abord pourquoi.");
        expect(button("Retenir ces 2 priorités").disabled).toBe(true);
        press("La salle a départagé les ex æquo");
        press("Retenir ces 2 priorités");
        expect(orders()).toEqual([{ type: "retain", priorities: [1, 2], reason: "La salle a départagé les ex æquo" }]);
    });
});
