import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { BundleEntry } from "../../src/facilitator/paper/bundle_entry.tsx";
import { is_full } from "../../src/facilitator/paper/bundle_draft.ts";
import type { Command, FacilitatorOrders, KeyedRow, Method, PaperBallot, PersonRow, RoundRow, SlipsRow } from "../../src/protocol.ts";
import { shuffled } from "../../src/sync/random.ts";
import { Sync } from "../../src/sync/sync.ts";
import { SyncContext } from "../../src/ui/sync_context.ts";
import { FakeEnvironment } from "../fake_environment.ts";
import { link_credentials } from "../link_credentials.ts";
import { keyed, proposal } from "./rows.ts";

const slip = (number: number, more: Partial<PersonRow> = {}): PersonRow => ({
    type: "person", person: number, college: "resident", present: true, removed: false, joined_at: 1, proposals: 0, on_paper: true, ...more,
});
const secret_round = (method: Method, items = [1, 2]): RoundRow => ({ type: "round", round: 1, method, is_open: true, live_results: false, items, opened_at: 1, secret: true });
const bundles = (...counts: number[]): KeyedRow => keyed("slips/1", {
    type: "slips", round: 1, entered: [], hands: [], bundles: counts.map((ballots, index) => ({ bundle: index + 1, ballots })),
} satisfies SlipsRow);
const approval: Method = { type: "approval" };

let world: FakeEnvironment;
let place: HTMLElement;
let sync: Sync<FacilitatorOrders>;
// No console around it: a helper's page has none.
function show(row: RoundRow, people: readonly PersonRow[], ...more: KeyedRow[]): void {
    act(() => render(<SyncContext.Provider value={sync as unknown as Sync}><BundleEntry round={row} /></SyncContext.Provider>, place));
    act(() => world.socket().say({ type: "snapshot", view: "room", epoch: "e1", n: 1, at: 1,
        rows: [keyed("proposal/1", proposal(1)), keyed("proposal/2", proposal(2)), ...people.map((one) => keyed(`person/${one.person}`, one)), ...more] }));
}
const text = (): string => (place.textContent ?? "").replace(/[\u00a0\u202f]/g, " ");
const orders = (): Command[] => world.socket().orders().map(({ command }) => command);
const answer = (refused?: "too_many_ballots"): void => void act(() => {
    const { device, n } = world.socket().orders().pop()!;
    world.socket().say(refused === undefined ? { type: "accepted", device, n, at: 2 } : { type: "refused", device, n, code: refused });
});
const cells = (): HTMLInputElement[] => [...place.querySelectorAll<HTMLInputElement>(".typed .cell input")];
const type = (index: number, words: string): void => void act(() => {
    cells()[index]!.value = words;
    cells()[index]!.dispatchEvent(new Event("input", { bubbles: true }));
});
const enter = (): void => void act(() => void place.querySelector("form.typed")!.dispatchEvent(new Event("submit", { bubbles: true, cancelable: true })));
const button = (label: string | RegExp): HTMLButtonElement | undefined => [...place.querySelectorAll("button")].find((one) => {
    const named = (one.textContent ?? "").replace(/[\u00a0\u202f]/g, " ").trim();
    return typeof label === "string" ? named === label : label.test(named);
});
const press = (label: string | RegExp): void => {
    const found = button(label);
    if (found === undefined) throw new Error(`no button ${label}; there are ${[...place.querySelectorAll("button")].map((one) => one.textContent).join(" · ")}`);
    act(() => found.click());
};
const escape = (): void => void act(() => void cells()[0]!.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true })));
// Approves the proposals at these places, and goes on to the next ballot.
const ballot = (...places: number[]): void => {
    for (const one of places) type(one, "1");
    enter();
};
const in_any_order = (ballots: readonly PaperBallot[]): string[] => ballots.map((one) => JSON.stringify(one)).sort();
const leaving = (): boolean => window.dispatchEvent(new Event("beforeunload", { cancelable: true }));

beforeEach(() => {
    world = new FakeEnvironment();
    sync = new Sync<FacilitatorOrders>(world, link_credentials("facilitator"));
    place = document.body.appendChild(document.createElement("div"));
    sync.start();
    world.socket().open();
    world.socket().say({ type: "welcome", role: "facilitator", session: 3, now: 5_000_000 });
});
afterEach(() => {
    act(() => render(null, place));
    place.remove();
    vi.restoreAllMocks();
});

const three = [slip(4), slip(5), slip(6)];

describe("a bundle of ballots on paper of a secret round", () => {
    it("is typed ballot after ballot by keyboard alone, and leaves as a whole once it is recorded", () => {
        show(secret_round(approval), three);
        press("Saisir le paquet n° 1");
        expect(text()).toContain("Paquet n° 1 · bulletin 1");
        expect(document.activeElement).toBe(cells()[0]);
        ballot(0);
        expect(text()).toContain("Paquet n° 1 · bulletin 2");
        expect(document.activeElement).toBe(cells()[0]);
        expect(text()).toContain("1 saisi sur 3 papiers donnés");
        ballot(0, 1);
        escape();
        expect(document.activeElement?.textContent).toMatch(/^Enregistrer le paquet/);
        expect(orders()).toEqual([]);
        expect(text()).toContain("Rien n’est encore parti");
        press(/^Enregistrer le paquet/);
        const [sent] = orders();
        if (sent?.type !== "enter_bundle") throw new Error("no bundle was sent");
        expect(sent).toMatchObject({ round: 1, bundle: 1 });
        expect(in_any_order(sent.ballots)).toEqual(in_any_order([
            { marks: [{ proposal: 1, mark: 1 }] }, { marks: [{ proposal: 1, mark: 1 }, { proposal: 2, mark: 1 }] },
        ]));
        answer();
        expect(text()).toContain("Paquet n° 1 enregistré");
        expect(orders()).toHaveLength(1);
    });

    it("takes a blank ballot only when asked twice", () => {
        show(secret_round(approval), three);
        press("Saisir le paquet n° 1");
        press("Bulletin blanc");
        expect(text()).toContain("bulletin 1");
        expect(text()).toContain("appuyez encore");
        press("Bulletin blanc");
        expect(text()).toContain("Paquet n° 1 · bulletin 2");
        enter();
        expect(text()).toContain("Paquet n° 1 · bulletin 2");
        escape();
        press(/^Enregistrer le paquet/);
        expect(orders()).toEqual([{ type: "enter_bundle", round: 1, bundle: 1, ballots: [{ marks: [] }] }]);
    });

    it("loses its last ballot by undo, and no other", () => {
        show(secret_round(approval), three);
        press("Saisir le paquet n° 1");
        ballot(0);
        ballot(1);
        press("Annuler le dernier bulletin");
        expect(text()).toContain("Paquet n° 1 · bulletin 2");
        escape();
        press(/^Enregistrer le paquet/);
        expect(orders()).toEqual([{ type: "enter_bundle", round: 1, bundle: 1, ballots: [{ marks: [{ proposal: 1, mark: 1 }] }] }]);
    });

    it("holds the page back while something was typed and not recorded", () => {
        show(secret_round(approval), three);
        expect(leaving()).toBe(true);
        press("Saisir le paquet n° 1");
        ballot(0);
        expect(leaving()).toBe(false);
        escape();
        press(/^Enregistrer le paquet/);
        answer();
        expect(leaving()).toBe(true);
    });

    it("keeps what was typed while its place on the screen is gone", () => {
        const row = secret_round(approval);
        show(row, three);
        press("Saisir le paquet n° 1");
        ballot(0);
        act(() => render(null, place));
        show(row, three);
        expect(text()).toContain("1 bulletin saisi, pas encore enregistré");
        press("Continuer");
        expect(text()).toContain("Paquet n° 1 · bulletin 2");
    });

    it("that the server refused is still there, with what to do", () => {
        show(secret_round(approval), three);
        press("Saisir le paquet n° 1");
        ballot(0);
        escape();
        press(/^Enregistrer le paquet/);
        answer("too_many_ballots");
        expect(text()).toContain("Paquet n° 1 refusé");
        expect(text()).toContain("Comptez-les de nouveau");
        expect(text()).toContain("1 bulletin saisi, pas encore enregistré");
        press(/^Enregistrer le paquet/);
        expect(orders()).toHaveLength(2);
        expect(orders()[1]).toMatchObject({ type: "enter_bundle", bundle: 1, ballots: [{ marks: [{ proposal: 1, mark: 1 }] }] });
    });

    it("that is in is told by its number alone, is typed again as a whole, or taken out once asked", () => {
        show(secret_round(approval), [...three, slip(7)], bundles(3));
        expect(text()).toContain("Paquet n° 1 : 3 bulletins");
        expect(text()).toContain("3 saisis sur 4 papiers donnés");
        expect(button("Saisir le paquet n° 2")).toBeDefined();
        press(/^Refaire ce paquet/);
        expect(text()).toContain("Paquet n° 1 · bulletin 1");
        expect(text()).toContain("comptent encore");
        ballot(1);
        escape();
        press(/^Enregistrer le paquet/);
        expect(orders()).toEqual([{ type: "enter_bundle", round: 1, bundle: 1, ballots: [{ marks: [{ proposal: 2, mark: 1 }] }] }]);
        answer();
        press(/^Retirer/);
        expect(orders()).toHaveLength(1);
        press("Oui, retirer");
        expect(orders()[1]).toEqual({ type: "enter_bundle", round: 1, bundle: 1, ballots: [] });
    });

    it("ends where all papers that were given are typed", () => {
        show(secret_round(approval), [slip(4), slip(5), slip(6, { removed: true })], bundles(1));
        press("Saisir le paquet n° 2");
        ballot(0);
        expect(place.querySelector("form.typed")).toBeNull();
        expect(text()).toContain("2 saisis sur 2 papiers donnés");
        expect(text()).toContain("Tous les papiers donnés sont saisis");
        expect(document.activeElement?.textContent).toMatch(/^Enregistrer le paquet/);
    });

    it("can be put away before it is recorded, once asked", () => {
        show(secret_round(approval), three);
        press("Saisir le paquet n° 1");
        ballot(0);
        escape();
        press(/^Jeter la saisie/);
        press("Oui, jeter");
        expect(button("Saisir le paquet n° 1")).toBeDefined();
        expect(orders()).toEqual([]);
        expect(leaving()).toBe(true);
    });

    it("has one set of pairs for all, since no ballot can be told from another", () => {
        const items = Array.from({ length: 9 }, (_, index) => index + 1);
        show(secret_round({ type: "duels" }, items), three, ...items.map((one) => keyed(`proposal/${one}`, proposal(one))));
        press("Saisir le paquet n° 1");
        const pairs = (): (string | null)[] => [...place.querySelectorAll(".cells .t")].map((one) => one.textContent);
        const first = pairs();
        type(0, "1");
        enter();
        expect(pairs()).toEqual(first);
    });

    it("is not offered where nobody has a paper", () => {
        show(secret_round(approval), []);
        expect(text()).toBe("");
    });
});

describe("a bundle", () => {
    const lines = 30;
    const one: PaperBallot = { marks: Array.from({ length: lines }, (_, index) => ({ proposal: 100 + index, mark: 1 })) };
    it("is full at 60 ballots, or before one more would not fit into a message", () => {
        expect(is_full(Array<PaperBallot>(59).fill({ marks: [] }), 100)).toBe(false);
        expect(is_full(Array<PaperBallot>(60).fill({ marks: [] }), 100)).toBe(true);
        const size = JSON.stringify(one).length;
        let ballots: PaperBallot[] = [];
        while (!is_full(ballots, size)) ballots = [...ballots, one];
        const order = { type: "order", device: "x".repeat(12), n: 2147483647, command: { type: "enter_bundle", round: 2147483647, bundle: 20, ballots } };
        expect(JSON.stringify(order).length).toBeLessThanOrEqual(16 * 1024);
        expect(ballots.length).toBeGreaterThan(15);
    });

    it("is put in any order before it leaves", () => {
        const numbers = Array.from({ length: 20 }, (_, index) => index);
        const orders = Array.from({ length: 20 }, () => shuffled(numbers));
        for (const one of orders) expect([...one].sort((a, b) => a - b)).toEqual(numbers);
        expect(new Set(orders.map(String)).size).toBe(20);
        expect(numbers).toEqual(Array.from({ length: 20 }, (_, index) => index));
    });
});
