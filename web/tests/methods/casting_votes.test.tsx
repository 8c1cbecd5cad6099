import { render } from "preact";
import { act } from "preact/test-utils";
import { beforeEach, describe, expect, it } from "vitest";
import { ConsoleContext, ConsoleState } from "../../src/facilitator/console_state.ts";
import { CastingVotes } from "../../src/methods/decision/casting_votes.tsx";
import type { CastingVote, DecisionVote, FacilitatorOrders, RoundRow } from "../../src/protocol.ts";
import { Sync } from "../../src/sync/sync.ts";
import { SyncContext } from "../../src/ui/sync_context.ts";
import { keyed, proposal, session } from "../facilitator/rows.ts";
import { FakeEnvironment } from "../fake_environment.ts";
import { link_credentials } from "../link_credentials.ts";
import { decision_result } from "../results.ts";

const simple: DecisionVote = { type: "decision", majority: "absolute", base: "expressed", quorum: false };
const result = decision_result([[1, 12, 9, 0, "adopted"], [2, 9, 9, 3, "rejected"]]);
let place: HTMLElement;
let sync: Sync<FacilitatorOrders>;

function show(method: DecisionVote, casting_votes?: CastingVote[]): void {
    const world = new FakeEnvironment();
    sync = new Sync<FacilitatorOrders>(world, link_credentials("facilitator"));
    sync.start();
    world.socket().open();
    world.socket().say({ type: "welcome", role: "facilitator", session: 3, now: 5_000_000 });
    world.socket().say({ type: "snapshot", view: "room", epoch: "e1", n: 1, at: 1,
        rows: [keyed("session", session()), keyed("proposal/1", proposal(1)), keyed("proposal/2", proposal(2, { title: "Un banc" }))] });
    const round: RoundRow = { type: "round", round: 1, method, is_open: false, live_results: false, items: [1, 2], opened_at: 0, ...(casting_votes && { casting_votes }) };
    act(() => render(
        <SyncContext.Provider value={sync}><ConsoleContext.Provider value={new ConsoleState(sync)}>
            <CastingVotes round={round} row={{ type: "result", round: 1, is_final: true, result }} />
        </ConsoleContext.Provider></SyncContext.Provider>, place));
}
const button = (words: string): HTMLButtonElement => [...place.querySelectorAll("button")].find((one) => one.textContent === words)!;
const choose = (words: string): void => void act(() => [...place.querySelectorAll("label")].find((label) => label.textContent === words)!.querySelector("input")!.click());
const text = (): string => place.textContent!.replace(/\s/g, " ");

beforeEach(() => {
    document.body.innerHTML = "";
    place = document.body.appendChild(document.createElement("div"));
});

describe("the casting vote", () => {
    it("is asked for where the votes are level, and needs a side and a reason", () => {
        show(simple);
        expect(text()).toContain("« Un banc » : 9 pour, 9 contre. À égalité, la présidence peut trancher.");
        act(() => button("Noter la voix prépondérante").click());
        expect(button("Noter").disabled).toBe(true);
        choose("pour");
        expect(button("Noter").disabled).toBe(true);
        act(() => button("La présidence a voté ainsi").click());
        act(() => button("Noter").click());
        expect(sync.pending.value.map(({ command }) => command)).toEqual([
            { type: "give_casting_vote", round: 1, proposal: 2, in_favour: true, reason: "La présidence a voté ainsi" },
        ]);
    });

    it("is not asked for where the chair decides nothing", () => {
        show({ ...simple, majority: "two_thirds" });
        expect(place.textContent).toBe("");
    });

    it("is told with its reason once it is given, and only the other side can be chosen", () => {
        show(simple, [{ proposal: 2, in_favour: true, reason: "Elle a voté pour" }]);
        expect(text()).toContain("voix prépondérante pour. Motif : Elle a voté pour");
        act(() => button("Corriger").click());
        expect([...place.querySelectorAll<HTMLInputElement>("input[type=radio]")].map((radio) => radio.checked)).toEqual([false, true]);
    });

    it("says that its reason was erased", () => {
        show(simple, [{ proposal: 2, in_favour: false }]);
        expect(text()).toContain("voix prépondérante contre. Le motif a été effacé.");
    });
});
