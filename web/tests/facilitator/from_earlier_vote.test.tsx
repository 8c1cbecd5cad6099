import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { ConsoleContext, ConsoleState } from "../../src/facilitator/console_state.ts";
import { FromEarlierVote } from "../../src/facilitator/from_earlier_vote.tsx";
import type { FacilitatorOrders, KeyedRow, Method, RoundResult } from "../../src/protocol.ts";
import { Sync } from "../../src/sync/sync.ts";
import { colleges_result } from "../colleges_result.ts";
import { FakeEnvironment } from "../fake_environment.ts";
import { link_credentials } from "../link_credentials.ts";
import { dots_result, placing_result } from "../results.ts";
import { keyed, proposal, session } from "./rows.ts";

const dots: Method = { type: "dots", dots: 5, cap: 2 };
const titles = [keyed("proposal/7", proposal(7)), keyed("proposal/4", proposal(4))];

let place: HTMLElement;
const take = vi.fn<(items: readonly number[]) => void>();
const text = (one: Element): string => (one.textContent ?? "").replace(/\s/g, " ");
const labels = (): string[] => [...place.querySelectorAll(".from-vote .btn.quiet")].map(text);
const press = (label: string): void => {
    const button = [...place.querySelectorAll("button")].find((one) => text(one) === label)!;
    act(() => button.click());
};

function show(method: Method, result: RoundResult, proposals: readonly KeyedRow[] = titles): void {
    const world = new FakeEnvironment();
    const sync = new Sync<FacilitatorOrders>(world, link_credentials("facilitator"));
    sync.start();
    world.socket().open();
    world.socket().say({ type: "welcome", role: "facilitator", session: 3, now: 5_000_000 });
    world.socket().say({ type: "snapshot", view: "room", epoch: "e1", n: 1, at: 1, rows: [
        keyed("session", session({ step: 3 })), ...proposals,
        keyed("round/1", { type: "round", round: 1, method, is_open: false, live_results: false, items: result.items, opened_at: 1 }),
        keyed("result/1", { type: "result", round: 1, is_final: true, result }),
    ] });
    const state = new ConsoleState(sync);
    act(() => render(<ConsoleContext.Provider value={state}><FromEarlierVote take={take} /></ConsoleContext.Provider>, place));
}

beforeEach(() => {
    take.mockClear();
    place = document.body.appendChild(document.createElement("div"));
});
afterEach(() => {
    act(() => render(null, place));
    place.remove();
});

it("offers the points on which the colleges of an earlier vote part, and says how many", () => {
    show(dots, colleges_result());
    press("Prendre les 2 points où les collèges s’écartent");
    expect(take).toHaveBeenLastCalledWith([7, 4]);
});

it("counts those alone that are neither hidden nor merged since", () => {
    show(dots, colleges_result(), [
        keyed("proposal/7", proposal(7, { state: "merged", into: 9 })), keyed("proposal/4", proposal(4)), keyed("proposal/9", proposal(9)),
    ]);
    press("Prendre le point où les collèges s’écartent");
    expect(take).toHaveBeenLastCalledWith([4]);
    show(dots, colleges_result(), [
        keyed("proposal/7", proposal(7)), keyed("proposal/4", proposal(4, { state: "hidden", reason: "Hors sujet" })),
    ]);
    press("Prendre le point où les collèges s’écartent");
    expect(take).toHaveBeenLastCalledWith([7]);
});

it("offers no such points where there are none", () => {
    show(dots, dots_result([[7, 1, 9], [4, 2, 3]]));
    expect(labels()).toEqual(["Prendre ces 2 propositions"]);
});

it("offers what the method itself calls divided", () => {
    show({ type: "impact_effort" }, placing_result([[7, undefined, 3, 3], [4, undefined, 3, 3]]));
    expect(labels()).toEqual(["Prendre les 2 propositions aux avis partagés"]);
    press("Prendre les 2 propositions aux avis partagés");
    expect(take).toHaveBeenLastCalledWith([7, 4]);
});
