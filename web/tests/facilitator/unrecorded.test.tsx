import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ConsoleContext, ConsoleState } from "../../src/facilitator/console_state.ts";
import { write_bundle } from "../../src/facilitator/paper/bundle_draft.ts";
import { hold_typed } from "../../src/facilitator/paper/being_typed.ts";
import { PaperDeskContext } from "../../src/facilitator/paper/paper_desk.ts";
import { RoundOpen } from "../../src/facilitator/round_open.tsx";
import type { FacilitatorOrders, RoundRow, SlipsRow, TurnoutRow } from "../../src/protocol.ts";
import { Sync } from "../../src/sync/sync.ts";
import { SyncContext } from "../../src/ui/sync_context.ts";
import { settling_ms } from "../../src/ui/foot.tsx";
import { FakeEnvironment } from "../fake_environment.ts";
import { link_credentials } from "../link_credentials.ts";
import { keyed, proposal, session } from "./rows.ts";

const round: RoundRow = { type: "round", round: 1, method: { type: "dots", dots: 5, cap: 3 }, is_open: true, live_results: false, items: [1], opened_at: 1, secret: true };
let place: HTMLElement;
const text = (): string => (place.textContent ?? "").replace(/\s+/g, " ");
const press = (label: string): void => {
    act(() => void vi.advanceTimersByTime(settling_ms));
    act(() => [...place.querySelectorAll("button")].find((one) => one.textContent === label)!.click());
};

function open(turnout: Partial<TurnoutRow> = {}, slips: Partial<SlipsRow> = {}): Sync<FacilitatorOrders> {
    const world = new FakeEnvironment();
    const sync = new Sync<FacilitatorOrders>(world, link_credentials("facilitator"));
    sync.start();
    world.socket().open();
    world.socket().say({ type: "welcome", role: "facilitator", session: 3, now: 5_000_000 }, { type: "snapshot", view: "room", epoch: "e1", n: 0, at: 0, rows: [
        keyed("session", session({ step: 3 })), keyed("proposal/1", proposal(1)), keyed("round/1", round),
        keyed("turnout/1", { type: "turnout", round: 1, voters: 12, registered: 30, ...turnout }),
        keyed("slips/1", { type: "slips", round: 1, entered: [], ...slips } as SlipsRow),
    ] });
    const state = new ConsoleState(sync);
    act(() => render(
        <SyncContext.Provider value={sync as never}><ConsoleContext.Provider value={state}>
            <PaperDeskContext.Provider value={state as never}><RoundOpen session={session({ step: 3 })} /></PaperDeskContext.Provider>
        </ConsoleContext.Provider></SyncContext.Provider>, place));
    return sync;
}

beforeEach(() => {
    vi.useFakeTimers();
    place = document.body.appendChild(document.createElement("div"));
});
afterEach(() => {
    act(() => render(null, place));
    place.remove();
    vi.useRealTimers();
});

describe("closing a vote", () => {
    it("asks first while a bundle is typed and not recorded", () => {
        const sync = open();
        act(() => write_bundle(sync, 1, { bundle: 1, ballots: Array.from({ length: 7 }, () => ({ marks: [] })) }));
        press("Clore le vote");
        expect(text()).toContain("Un lot de 7 bulletins est saisi et pas enregistré.");
        press("Enregistrer d’abord");
        expect(text()).not.toContain("Clore sans lui");
        press("Clore le vote");
        press("Clore sans lui");
        expect(sync.pending.value.map(({ command }) => command.type)).toEqual(["close_round"]);
    });

    it("asks as ever once nothing is being typed", () => {
        open();
        const end = hold_typed();
        press("Clore le vote");
        expect(text()).toContain("Un bulletin papier est en cours de saisie");
        act(() => end());
        expect(text()).toContain("Oui, clore le vote");
    });
});

describe("how many have voted", () => {
    it("is told by channel, once", () => {
        open({ on_paper: 3, by_hand: 2, on_tablet: 4 });
        expect(text()).toContain("12 ont voté sur 30 personnes inscrites, dont 3 sur papier, 4 sur tablette et 2 à main levée");
        expect(text().match(/sur papier/g)).toHaveLength(1);
    });

    it("by college leaves out ballots of bundles, and says so", () => {
        open({ by_college: [{ colleges: ["resident"], registered: 20, voters: 5 }] }, { bundles: [{ bundle: 1, ballots: 7 }] });
        expect(text()).toContain("7 bulletins des paquets n’ont pas de collège");
    });
});
