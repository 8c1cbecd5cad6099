import { beforeEach, describe, expect, it } from "vitest";
import { tick, nothing_chosen } from "../../src/facilitator/choice.ts";
import { ConsoleState } from "../../src/facilitator/console_state.ts";
import { usual_settings } from "../../src/facilitator/round_settings.ts";
import { scene_of } from "../../src/facilitator/scene_of.ts";
import type { FacilitatorOrders, KeyedRow, Refusal, SessionRow } from "../../src/protocol.ts";
import { Sync } from "../../src/sync/sync.ts";
import { FakeEnvironment, type FakeSocket } from "../fake_environment.ts";
import { link_credentials } from "../link_credentials.ts";
import { keyed, proposal, session } from "./rows.ts";
import { opinion_result } from "../results.ts";

let world: FakeEnvironment;
let state: ConsoleState;
let n = 0;
const socket = (): FakeSocket => world.socket();
const show = (...rows: KeyedRow[]): void => socket().say({ type: "snapshot", view: "room", epoch: "e1", n: ++n, at: n, rows });
const last_order = () => {
    const orders = socket().orders();
    const last = orders[orders.length - 1];
    if (last === undefined) throw new Error("nothing was ordered");
    return last;
};
const accept = (made?: number): void => {
    const { device, n: number } = last_order();
    socket().say({ type: "accepted", device, n: number, at: n, ...(made === undefined ? {} : { made }) });
};
const refuse = (code: Refusal = "already_there"): void => {
    const { device, n: number } = last_order();
    socket().say({ type: "refused", code, device, n: number });
};
const rows = (more: Partial<SessionRow> = {}): KeyedRow[] =>
    [keyed("session", session(more)), keyed("proposal/1", proposal(1)), keyed("proposal/2", proposal(2))];

beforeEach(() => {
    world = new FakeEnvironment();
    n = 0;
    const sync = new Sync<FacilitatorOrders>(world, link_credentials("facilitator"));
    state = new ConsoleState(sync);
    sync.start();
    socket().open();
    socket().say({ type: "welcome", role: "facilitator", session: 3, now: 5_000_000 });
    show(...rows());
});

describe("two desks", () => {
    it("that close one vote at once both have what they wanted", () => {
        state.give({ type: "close_round", round: 1 });
        refuse("round_closed");
        expect(state.sync.refused.value).toEqual([]);
        state.give({ type: "set_timer", round: 1 });
        refuse("round_closed");
        expect(state.sync.refused.value).toHaveLength(1);
    });

    it("prepare no second vote behind the one that the other has opened", () => {
        state.settings.value = usual_settings(2);
        show(...rows(), keyed("round/1", { type: "round", round: 1, method: { type: "opinion" }, is_open: true, live_results: false, items: [1, 2], opened_at: 0 }));
        expect(state.settings.value).toBeNull();
    });
});

describe("the desk", () => {
    it("remembers how to take back what it did, by the words it was about", () => {
        state.give({ type: "hide_proposal", proposal: 2, reason: "Hors sujet" });
        accept();
        expect(state.done.value.map((one) => one.subject)).toEqual(["Idée 2"]);
        state.take_back(state.done.value[0]!);
        expect(last_order().command).toEqual({ type: "show_proposal", proposal: 2, takes_back: { at: 1, seen: 1 } });
        expect(state.done.value).toEqual([]);
    });

    it("binds an undo to what it would take back, and to what it had seen", () => {
        state.give({ type: "retain", priorities: [1] });
        show(...rows());
        accept();
        expect(state.done.value[0]?.back).toEqual([{ type: "retain", priorities: [], takes_back: { at: 2, seen: 1 } }]);
    });

    it("says that what somebody else changed was not undone, and keeps an undo an undo", () => {
        state.give({ type: "retain", priorities: [1] });
        accept();
        state.take_back(state.done.value[0]!);
        refuse("overtaken");
        expect(state.sync.refused.value.map((one) => one.code)).toEqual(["overtaken"]);
        state.repeat(state.sync.refused.value[0]!.entry.command);
        accept();
        expect(state.done.value).toEqual([]);
    });

    it("forgets what was refused", () => {
        state.give({ type: "hide_proposal", proposal: 2, reason: "Hors sujet" });
        refuse();
        expect(state.done.value).toEqual([]);
    });

    it("does not alarm when what was asked for is so already", () => {
        for (const command of [{ type: "go_to_step", step: 3 }, { type: "cancel_merge", absorbed: 2 }] as const) {
            state.give(command);
            refuse();
            expect(state.sync.refused.value).toEqual([]);
        }
    });

    it("says what it could not do", () => {
        state.give({ type: "hide_proposal", proposal: 2, reason: "Hors sujet" });
        refuse();
        expect(state.sync.refused.value).toHaveLength(1);
    });

    it("can hide what it typed only once it knows its number", () => {
        state.give({ type: "propose", title: "Un banc" });
        expect(state.done.value).toEqual([]);
        accept(12);
        expect(state.done.value[0]?.back).toEqual(
            [{ type: "hide_proposal", proposal: 12, reason: "Saisie par erreur", takes_back: { at: 1, seen: 1 } }]);
    });

    it("remembers the last three only", () => {
        for (const title of ["a", "b", "c", "d"]) {
            state.give({ type: "propose", title });
            accept(12);
        }
        expect(state.done.value.map((one) => one.subject)).toEqual(["d", "c", "b"]);
    });

    it("goes back from the last change of step only", () => {
        for (const step of [3, 4]) {
            state.give({ type: "go_to_step", step });
            accept();
        }
        expect(state.done.value.map((one) => one.subject)).toEqual(["Priorités"]);
    });

    it("does not offer to reopen what was reopened", () => {
        state.give({ type: "close_session" });
        accept();
        state.give({ type: "reopen_session", reason: "Close trop tôt" });
        accept();
        expect(state.done.value).toEqual([]);
    });

    it("unticks what is no longer there to merge", () => {
        state.choice.value = [1, 2].reduce(tick, nothing_chosen);
        const hidden = proposal(2, { state: "hidden" });
        show(keyed("session", session()), keyed("proposal/1", proposal(1)), keyed("proposal/2", hidden));
        expect(state.choice.value.ticked).toEqual([1]);
    });

    it("speaks of an erased proposal by its number", () => {
        const { title: _erased, ...row } = proposal(2);
        show(keyed("proposal/2", row));
        expect(state.title(2)).toContain("2");
    });
});

describe("the middle of the console", () => {
    const method = { type: "opinion" } as const;
    const round = { type: "round", round: 1, method, live_results: false, items: [1], opened_at: 0 } as const;

    it("shows an open round before the step it runs in", () => {
        show(...rows({ step: 1 }), keyed("round/1", { ...round, items: [1], is_open: true }));
        expect(scene_of(state, session({ step: 1 }))).toBe("open");
    });

    it("asks for a round at the vote step, and shows its result once it is closed", () => {
        expect(scene_of(state, session({ step: 3 }))).toBe("setup");
        show(
            ...rows({ step: 3 }), keyed("round/1", { ...round, items: [1], is_open: false }),
            keyed("result/1", { type: "result", round: 1, is_final: true, result: opinion_result([], { voters: 1 }) }),
        );
        expect(scene_of(state, session({ step: 3, result_on_show: 1 }))).toBe("result");
        expect(scene_of(state, session({ step: 1, result_on_show: 1 }))).toBe("result");
        expect(scene_of(state, session({ step: 1 }))).toBe("proposing");
    });

    it("does not take live results for a result", () => {
        show(...rows({ step: 3 }), keyed("result/1", { type: "result", round: 1, is_final: false, result: opinion_result([], { voters: 1 }) }));
        expect(state.results.value).toEqual([]);
    });

    it("does not count a round in which nobody voted among the votes", () => {
        const result = (number: number, voters: number) =>
            keyed(`result/${number}`, { type: "result", round: number, is_final: true, result: opinion_result([[1, 1, voters, 0]], { voters }) });
        show(...rows({ step: 3 }), ...[1, 2].map((number) => keyed(`round/${number}`, { ...round, items: [1], round: number, is_open: false })),
            result(1, 3), result(2, 0));
        expect(state.votes.value.map(({ row }) => row.round)).toEqual([1]);
    });

    it("shows a closed session as closed, whatever else there is", () => {
        expect(scene_of(state, session({ step: 5, closed: true }))).toBe("closed");
    });
});
