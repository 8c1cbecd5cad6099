import { render } from "preact";
import { act } from "preact/test-utils";
import { describe, expect, it } from "vitest";
import type { KeyedRow, RoundRow, SessionRow } from "../../src/protocol.ts";
import { Sync } from "../../src/sync/sync.ts";
import { SyncContext } from "../../src/ui/sync_context.ts";
import { Wall } from "../../src/wall/wall.tsx";
import { keyed, proposal, session } from "../facilitator/rows.ts";
import { FakeEnvironment } from "../fake_environment.ts";
import { link_credentials } from "../link_credentials.ts";
import { dots_result } from "../results.ts";

const round = (number: number, more: Partial<RoundRow> = {}): KeyedRow => keyed(`round/${number}`, {
    type: "round", round: number, method: { type: "dots", dots: 5, cap: 3 }, is_open: true, live_results: false, items: [1, 2], opened_at: 1, ...more,
});
const turnout = (number: number, voters: number, more = {}): KeyedRow =>
    keyed(`turnout/${number}`, { type: "turnout", round: number, voters, registered: 12, ...more });
const result = (number: number): KeyedRow =>
    keyed(`result/${number}`, { type: "result", round: number, is_final: true, result: dots_result([[1, 1, 9], [2, 2, 4]]) });

const spoken = (element: Element | null): string => (element?.textContent ?? "").replace(/\s+/g, " ").trim();
function wall(rows: KeyedRow[], more: Partial<SessionRow> = {}): HTMLElement {
    const world = new FakeEnvironment();
    const sync = new Sync(world, link_credentials("wall"));
    const place = document.createElement("div");
    sync.start();
    world.socket().open();
    world.socket().say({ type: "welcome", role: "wall", session: 3, now: world.now() }, { type: "snapshot", view: "room", epoch: "e1", n: 1, at: 1, rows: [
        keyed("session", session({ step: 3, ...more })), keyed("proposal/1", proposal(1)), keyed("proposal/2", proposal(2)), ...rows,
    ] });
    act(() => render(<SyncContext.Provider value={sync}><Wall /></SyncContext.Provider>, place));
    return place;
}
const votes = (place: HTMLElement): string[] => [...place.querySelectorAll(".one-vote")].map(spoken);

describe("the wall", () => {
    it("tell who did not vote by phone", () => {
        const place = wall([round(1, { title: "Table 1" }), round(2, { title: "Table 2" }), turnout(1, 5, { on_paper: 2, on_tablet: 1 }), turnout(2, 3)]);
        expect([...place.querySelectorAll(".count small")].map((one) => one.textContent)).toEqual([", dont 2 sur papier et 1 sur tablette"]);
    });

    it("shows several open votes by name, each with how many have voted and its time", () => {
        const place = wall([round(2, { title: "Table 2", ends_at: 1_090_000 }), round(1, { title: "Table 1" }), turnout(1, 5), turnout(2, 0)]);
        expect(spoken(place.querySelector("h1"))).toBe("Deux votes sont ouverts");
        expect(votes(place)).toEqual(["Table 1Vote par gommettes5 ont voté sur 12 inscrits", "Table 2Vote par gommettesPersonne n’a encore votéencore 1:30"]);
    });

    it("names one by its method, says whom one is for, that it is secret, and that it is closing", () => {
        const place = wall([round(1, { colleges: ["elected"] }), round(2, { title: "Table 2", secret: true, closing_until: 1_090_000 })]);
        expect(votes(place)[0]).toContain("Vote par gommettes2 propositions au voteCe vote est réservé : élu·es.");
        expect(votes(place)[1]).toContain("Le vote se ferme. Vote secret.");
    });

    it("shows the result of a closed one that is on show, by its name, and what is open still", () => {
        const rows = [round(1, { title: "Table 1", is_open: false, closed_at: 2 }), result(1), round(2, { title: "Table 2" }), turnout(2, 3)];
        const shown = wall(rows, { result_on_show: 1 });
        expect(spoken(shown.querySelector("h1"))).toContain("arrive en tête");
        expect(spoken(shown.querySelector("header"))).toContain("Table 1.");
        expect(spoken(shown.querySelector("footer"))).toContain("Encore ouvert : Table 2, 3 sur 12.");
        expect(spoken(wall(rows).querySelector("h1"))).toBe("Table 2");
    });

    it("shows of two closed ones the one that is on show", () => {
        const closed = (number: number): KeyedRow[] => [round(number, { title: `Table ${number}`, is_open: false, closed_at: 2 }), result(number)];
        expect(spoken(wall([...closed(1), ...closed(2)], { result_on_show: 1 }).querySelector("header"))).toContain("Table 1.");
    });
});
