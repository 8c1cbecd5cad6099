import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Console } from "../../src/facilitator/console.tsx";
import { ConsoleContext, ConsoleState } from "../../src/facilitator/console_state.ts";
import { usual_settings } from "../../src/facilitator/round_settings.ts";
import type { Command, FacilitatorOrders, KeyedRow, Refusal, RoundRow, SessionRow } from "../../src/protocol.ts";
import { Sync } from "../../src/sync/sync.ts";
import { SyncContext } from "../../src/ui/sync_context.ts";
import { FakeEnvironment } from "../fake_environment.ts";
import { link_credentials } from "../link_credentials.ts";
import { dots_result } from "../results.ts";
import { keyed, proposal, session } from "./rows.ts";

const round = (number: number, more: Partial<RoundRow> = {}): KeyedRow => keyed(`round/${number}`, {
    type: "round", round: number, method: { type: "dots", dots: 5, cap: 3 }, is_open: true, live_results: false, items: [1, 2], opened_at: 1, ...more,
});
const table = (number: number, more: Partial<RoundRow> = {}): KeyedRow => round(number, { title: `Table ${number}`, ...more });
const turnout = (number: number, voters: number): KeyedRow => keyed(`turnout/${number}`, { type: "turnout", round: number, voters, registered: 12 });
const result = (number: number): KeyedRow =>
    keyed(`result/${number}`, { type: "result", round: number, is_final: true, result: dots_result([[1, 1, 9], [2, 2, 4]]) });

let world: FakeEnvironment;
let state: ConsoleState;
let place: HTMLElement;
let n = 0;
const show = (rows: KeyedRow[], more: Partial<SessionRow> = {}): void => void act(() => {
    const all = [keyed("session", session({ step: 3, ...more })), keyed("proposal/1", proposal(1)), keyed("proposal/2", proposal(2)), ...rows];
    world.socket().say({ type: "snapshot", view: "room", epoch: "e1", n: ++n, at: n, rows: all });
});
const buttons = (): HTMLButtonElement[] => [...place.querySelectorAll("button")];
const spoken = (element: Element | null): string => (element?.textContent ?? "").replace(/\s+/g, " ").trim();
const press = (label: string): void => {
    act(() => void vi.advanceTimersByTime(1000));
    const button = buttons().find((one) => spoken(one).startsWith(label));
    if (button === undefined) throw new Error(`no button ${label}; there are: ${buttons().map(spoken).join(" · ")}`);
    act(() => button.click());
};
const lines = (): string[] => [...place.querySelectorAll(".open-lines li")].map(spoken);
const at_fore = (): string => spoken(place.querySelector(".open-lines [aria-pressed=true] b"));
const main = (): string => spoken(place.querySelector("#main"));
const heading = (): string => spoken(place.querySelector("#main h1"));
const orders = (): Command[] => world.socket().orders().map(({ command }) => command);
const refuse = (code: Refusal): void => act(() => {
    const last = world.socket().orders().pop()!;
    world.socket().say({ type: "refused", code, device: last.device, n: last.n });
}) as unknown as void;

beforeEach(() => {
    vi.useFakeTimers();
    world = new FakeEnvironment();
    const sync = new Sync<FacilitatorOrders>(world, link_credentials("facilitator"));
    state = new ConsoleState(sync);
    place = document.body.appendChild(document.createElement("div"));
    act(() => render(<SyncContext.Provider value={sync}><ConsoleContext.Provider value={state}><Console /></ConsoleContext.Provider></SyncContext.Provider>, place));
    sync.start();
    world.socket().open();
    world.socket().say({ type: "welcome", role: "facilitator", session: 3, now: 5_000_000 });
});
afterEach(() => {
    act(() => render(null, place));
    place.remove();
    vi.useRealTimers();
});

describe("the console with one open vote", () => {
    it("has no list, and offers to open another beside it", () => {
        show([round(1)]);
        expect(lines()).toEqual([]);
        press("Ouvrir un autre vote en parallèle");
        expect(main()).toContain("Le nom de ce vote");
        expect(lines()).toHaveLength(1);
    });

    it("opens the other with a name only, and brings it to the fore", () => {
        show([round(1)]);
        press("Ouvrir un autre vote en parallèle");
        press("Ouvrir le vote");
        expect(orders()).toEqual([]);
        expect(main()).toContain("Donnez un nom à ce vote");
        press("Table 1");
        press("Ouvrir le vote");
        expect(orders()).toMatchObject([{ type: "open_round", title: "Table 1" }]);
        show([round(1), round(2, { title: "Table 1" })]);
        expect(heading()).toBe("Table 1");
        expect(lines()).toHaveLength(2);
    });

    it("says before it opens that people will vote twice on the same", () => {
        show([table(1, { items: [1] })]);
        press("Ouvrir un autre vote en parallèle");
        expect(main()).toContain("1 proposition est déjà au vote « Table 1 » : les mêmes personnes voteront deux fois dessus.");
        act(() => void (state.settings.value = { ...state.settings.value!, items: [2] }));
        expect(main()).not.toContain("voteront deux fois");
    });

    it("goes back to the open one without having opened anything", () => {
        show([table(1)]);
        press("Ouvrir un autre vote en parallèle");
        press("Revenir aux votes ouverts");
        expect(heading()).toBe("Table 1");
        expect(orders()).toEqual([]);
    });
});

describe("the console with several open votes", () => {
    it("has a line for each, with how many have voted, and one of them at the fore", () => {
        show([table(1), table(2, { ends_at: 5_060_000 }), turnout(1, 5), turnout(2, 3)]);
        expect(lines()).toEqual(["Table 1 5 sur 12", "Table 2 3 sur 12 1:00"]);
        expect(at_fore()).toBe("Table 1");
        expect(heading()).toBe("Table 1");
        press("Table 2");
        expect(heading()).toBe("Table 2");
        expect(main()).toContain("3 ont voté sur 12");
    });

    it("closes the one at the fore, and names it before", () => {
        show([table(1), table(2)]);
        press("Table 2");
        press("Clore le vote");
        expect(main()).toContain("Clore le vote « Table 2 » maintenant ?");
        press("Oui, clore le vote");
        expect(orders()).toEqual([{ type: "close_round", round: 2, grace_s: 20 }]);
    });

    it("keeps what is prepared here when another screen opens one more, and the fore where it is", () => {
        show([table(1)]);
        act(() => void (state.settings.value = { ...usual_settings(2), title: "Table 9" }));
        show([table(1), table(2)]);
        expect(state.settings.value?.title).toBe("Table 9");
        act(() => void (state.settings.value = null));
        expect(heading()).toBe("Table 1");
    });

    it("offers no fifth", () => {
        show([table(1), table(2), table(3), table(4)]);
        expect(buttons().map(spoken)).not.toContain("Ouvrir un autre vote en parallèle");
        expect(main()).toContain("Quatre votes ouverts");
    });

    it("says which are open where the agenda or the session cannot go on", () => {
        show([table(1), table(2)]);
        expect(spoken(place.querySelector("nav .foot"))).toContain("Deux votes sont ouverts (Table 1, Table 2).");
        act(() => state.give({ type: "close_session" }));
        refuse("round_still_open");
        expect(spoken(place.querySelector(".todo"))).toContain("Des votes sont encore ouverts : « Table 1 » et « Table 2 ».");
    });

    it("says of a refused fifth that one must be closed", () => {
        show([table(1)]);
        act(() => state.give({ type: "open_round", method: { type: "opinion" }, live_results: false, title: "Table 5" }));
        refuse("round_still_open");
        expect(spoken(place.querySelector(".todo"))).toContain("Quatre votes sont déjà ouverts : fermez-en un.");
    });

    it("says that one without a name needs it, where another was opened just before", () => {
        show([table(1)]);
        act(() => state.give({ type: "open_round", method: { type: "opinion" }, live_results: false }));
        refuse("round_still_open");
        expect(spoken(place.querySelector(".todo"))).toContain("Donnez un nom à ce vote : un autre est déjà ouvert.");
    });

    it("knows what is in any of them", () => {
        show([table(1, { items: [1] }), table(2, { items: [2] })]);
        expect([1, 2, 3].map((one) => state.is_at_vote(one))).toEqual([true, true, false]);
    });
});

describe("a vote that is closed while another is open", () => {
    const closed = table(1, { is_open: false, closed_at: 2 });
    const one_open = (): void => show([closed, result(1), table(2)], { result_on_show: 1 });

    it("shows its result in the place where it was, by its name, and the way back to the other", () => {
        show([table(1), table(2)]);
        one_open();
        expect(heading()).toContain("arrive en tête");
        expect(main()).toContain("Table 1");
        expect(lines()).toEqual(["Table 2", "Table 1 résultat au mur"]);
        expect(buttons().map(spoken).filter((label) => label.startsWith("Passer"))).toEqual([]);
        press("Revenir au vote « Table 2 »");
        expect(heading()).toBe("Table 2");
    });

    it("takes its result off the wall by the step it is at", () => {
        show([table(1), table(2)]);
        one_open();
        press("Retirer ce résultat du mur");
        expect(orders()).toEqual([{ type: "go_to_step", step: 3 }]);
        show([closed, result(1), table(2)]);
        expect(heading()).toBe("Table 2");
    });

    it("leaves whoever is at the other there", () => {
        show([table(1), table(2)]);
        press("Table 2");
        one_open();
        expect(heading()).toBe("Table 2");
        press("Table 1");
        expect(heading()).toContain("arrive en tête");
    });
});
