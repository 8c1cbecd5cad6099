import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ConsoleContext, ConsoleState } from "../../src/facilitator/console_state.ts";
import { RoundResult } from "../../src/facilitator/round_result.tsx";
import type { FacilitatorOrders, RoundRow } from "../../src/protocol.ts";
import { Sync } from "../../src/sync/sync.ts";
import { SyncContext } from "../../src/ui/sync_context.ts";
import { CollegesResult } from "../../src/wall/colleges_result.tsx";
import { colleges_result } from "../colleges_result.ts";
import { FakeEnvironment } from "../fake_environment.ts";
import { link_credentials } from "../link_credentials.ts";
import { dots_result } from "../results.ts";
import { keyed, proposal, session } from "./rows.ts";

const round: RoundRow = { type: "round", round: 1, method: { type: "dots", dots: 5, cap: 2 }, is_open: false, live_results: false, items: [7, 4], opened_at: 1, official: "equal_colleges" };
const row = { type: "result", round: 1, is_final: true, result: colleges_result() } as const;

let world: FakeEnvironment;
let place: HTMLElement;
const text = (): string => (place.textContent ?? "").replace(/\s/g, " ");
const table = (index: number): string[][] => [...[...place.querySelectorAll(".by-college table")][index]!.querySelectorAll("tr")]
    .map((line) => [...line.querySelectorAll("th, td")].map((cell) => (cell.textContent ?? "").replace(/\s+/g, " ").trim()));
const button = (label: string): HTMLButtonElement | undefined => [...place.querySelectorAll("button")].find((one) => one.textContent === label);

beforeEach(() => {
    world = new FakeEnvironment();
    place = document.body.appendChild(document.createElement("div"));
});
afterEach(() => {
    act(() => render(null, place));
    place.remove();
});

describe("a closed round on the console", () => {
    const show = (more: Partial<RoundRow> = {}, result = row.result): void => {
        const sync = new Sync<FacilitatorOrders>(world, link_credentials("facilitator"));
        act(() => render(
            <SyncContext.Provider value={sync}><ConsoleContext.Provider value={new ConsoleState(sync)}><RoundResult session={session({ step: 3 })} /></ConsoleContext.Provider></SyncContext.Provider>,
            place,
        ));
        sync.start();
        world.socket().open();
        world.socket().say({ type: "welcome", role: "facilitator", session: 3, now: 5_000_000 });
        act(() => world.socket().say({ type: "snapshot", view: "room", epoch: "e1", n: 1, at: 1, rows: [
            keyed("session", session({ step: 3, result_on_show: 1 } as never)), keyed("proposal/7", proposal(7)), keyed("proposal/4", proposal(4)),
            keyed("round/1", { ...round, ...more }), keyed("result/1", { ...row, result }),
        ] }));
    };

    it("gives the tally sheet where it tells nobody’s ballot", () => {
        const sheet = (): Element | null => place.querySelector("[aria-label*='gommette tally']");
        const with_numbers = (voters: number, hidden = false): typeof row.result => ({
            ...row.result, participation: { ...row.result.participation, voters },
            warnings: hidden ? ["colleges_hidden"] : [],
        });
        show({}, with_numbers(40));
        expect(sheet()).not.toBeNull();
        for (const [more, result] of [[{}, with_numbers(9)], [{}, with_numbers(40, true)], [{ secret: true }, with_numbers(40)]] as const) {
            act(() => render(null, place));
            show(more, result);
            expect(sheet()).toBeNull();
        }
    });

    it("says so where more people voted than were there at the close, and not where as many did", () => {
        const with_present = (present: number): typeof row.result =>
            ({ ...row.result, participation: { ...row.result.participation, voters: 9, present } });
        show({}, with_present(9));
        expect(text()).not.toContain("plus de votants que de personnes présentes");
        act(() => render(null, place));
        show({}, with_present(8));
        expect(text()).toContain("Il y a plus de votants que de personnes présentes");
    });

    it("tells who is in favour in each college, in percent from ten people on, and what is not shown", () => {
        show();
        expect(table(0)).toEqual([
            ["Proposition", "habitant·es 40 votants", "élu·es 8 votants", "associations non montré", "CAF 5 votants"],
            ["Idée 4", "20/40 50 %", "7/8", "non montré", "non montré"],
            ["Idée 7", "30/40 75 %", "2/8", "non montré", "1/5"],
        ]);
        expect(text()).toContain("Non montré : un collège de moins de cinq votants");
        expect(text()).toContain("Est pour qui a posé au moins une gommette");
    });

    it("sets the ranks by each weighting side by side, the official marked", () => {
        show();
        expect(table(1)).toEqual([["Proposition", "par personne", "à collèges égaux officiel"], ["Idée 4", "2", "1"], ["Idée 7", "1", "2"]]);
        expect(place.querySelector("ol.ranking li .t")?.textContent, "the result itself too").toContain("Idée 4");
        expect(text()).toContain("Résultat à collèges égaux");
    });

    it("lists where colleges part as something to discuss", () => {
        show();
        expect([...place.querySelectorAll(".discuss li")].map((one) => one.textContent)).toEqual([
            "Idée 7habitant·es 30/40, élu·es 2/8habitant·es 30/40, CAF 1/5", "Idée 4élu·es 7/8, habitant·es 20/40",
        ]);
        expect(text()).toContain("pas une preuve");
    });

    it("shows the colleges on the wall, and takes them away", () => {
        show();
        act(() => button("Montrer les collèges sur le mur")!.click());
        expect(world.socket().orders().pop()?.command).toEqual({ type: "show_colleges", round: 1, shown: true });
    });

    it("takes them away again", () => {
        show({ colleges_shown: true });
        expect(text()).toContain("Le mur montre ce que chaque collège a donné");
        act(() => button("Ne plus montrer les collèges")!.click());
        expect(world.socket().orders().pop()?.command).toEqual({ type: "show_colleges", round: 1, shown: false });
    });

    it("has no such part where one college voted", () => {
        show({ official: undefined as never }, dots_result([[7, 1, 4], [4, 2, 1]]));
        expect(place.querySelector(".by-college")).toBeNull();
        expect(button("Montrer les collèges sur le mur")).toBeUndefined();
    });

    it("says why another order is not told", () => {
        show({}, { ...row.result, warnings: ["colleges_hidden", "weighting_withheld"] });
        expect(text()).toContain("L’ordre par d’autres poids n’est pas montré");
    });
});

describe("the wall, when the colleges are shown", () => {
    it("has ranks and shares in one table, and below a proposal what to discuss", () => {
        const sync = new Sync(world, link_credentials("wall"));
        act(() => render(<SyncContext.Provider value={sync}><CollegesResult round={round} row={row} /></SyncContext.Provider>, place));
        expect(place.querySelector("h1")?.textContent).toBe("2 propositions à discuter entre collèges.");
        expect(table(0).slice(1).map((line) => line.slice(1))).toEqual([["2", "1", "20/40 50 %", "7/8", "non montré", "non montré"], ["1", "2", "30/40 75 %", "2/8", "non montré", "1/5"]]);
        expect(text()).toContain("À discuter : habitant·es 30/40, élu·es 2/8");
        expect(text()).toContain("Résultat à collèges égaux");
    });
});
