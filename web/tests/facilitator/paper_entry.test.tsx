import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ConsoleState, ConsoleContext } from "../../src/facilitator/console_state.ts";
import { PrintedSlips, format_of } from "../../src/facilitator/paper/printed_slips.tsx";
import { Slips } from "../../src/facilitator/paper/slips.tsx";
import { Room } from "../../src/facilitator/room.tsx";
import { RoundOpen } from "../../src/facilitator/round_open.tsx";
import type { FacilitatorOrders, KeyedRow, Method, PersonRow, RoundRow, SlipsRow } from "../../src/protocol.ts";
import { Sync } from "../../src/sync/sync.ts";
import { SyncContext } from "../../src/ui/sync_context.ts";
import { FakeEnvironment } from "../fake_environment.ts";
import { link_credentials } from "../link_credentials.ts";
import { keyed, proposal, session } from "./rows.ts";

const person = (number: number, more: Partial<PersonRow> = {}): PersonRow => ({
    type: "person", person: number, college: "resident", present: true, removed: false, joined_at: 1, proposals: 0, ...more,
});
const slip = (number: number, more: Partial<PersonRow> = {}): PersonRow => person(number, { on_paper: true, ...more });
const round = (method: Method, more: Partial<RoundRow> = {}): RoundRow => ({
    type: "round", round: 1, method, is_open: true, live_results: false, items: [1, 2], opened_at: 1, ...more,
});
const slips = (more: Partial<SlipsRow>): KeyedRow => keyed("slips/1", { type: "slips", round: 1, entered: [], hands: [], ...more });
const door = keyed("door", { type: "door", state: "open", code: "B7KM4Q", url: "https://atelier.test/", qr_size: 1, qr: "1" });

const here = session({ step: 3 });

let world: FakeEnvironment;
let place: HTMLElement;
const show = (row: RoundRow | null, people: readonly PersonRow[], ...more: KeyedRow[]): void => void act(() => {
    const rows = [keyed("session", here), door, keyed("proposal/1", proposal(1)), keyed("proposal/2", proposal(2)),
        keyed("room", { type: "room", colleges: [{ college: "resident", joined: 4, present: 4 }], waiting: 0, storage_ok: true }),
        ...(row === null ? [] : [keyed("round/1", row)]), ...people.map((one) => keyed(`person/${one.person}`, one)), ...more];
    world.socket().say({ type: "snapshot", view: "room", epoch: "e1", n: 1, at: 1, rows });
});
const text = (): string => (place.textContent ?? "").replace(/[\u00a0\u202f]/g, " ");
const orders = (): readonly unknown[] => world.socket().orders().map(({ command }) => command);
// Accepts all that is on its way.
const accept = (): void => void act(() => {
    for (let before = -1, sent = 0; before < sent; before = sent, sent = world.socket().orders().length) {
        const last = world.socket().orders().pop();
        if (last) world.socket().say({ type: "accepted", device: last.device, n: last.n, at: 1 });
    }
    vi.advanceTimersByTime(50);
});
const field = (selector: string): HTMLInputElement => {
    const found = place.querySelector<HTMLInputElement>(selector);
    if (found === null) throw new Error(`no ${selector}`);
    return found;
};
const type = (input: HTMLInputElement, words: string): void => void act(() => {
    input.value = words;
    input.dispatchEvent(new Event("input", { bubbles: true }));
});
// As Enter does in a field.
const enter = (): void => void act(() => {
    place.querySelector<HTMLFormElement>(".entry form")!.dispatchEvent(new Event("submit", { bubbles: true, cancelable: true }));
    vi.advanceTimersByTime(50);
});
const press = (label: string | RegExp): void => {
    const button = [...place.querySelectorAll("button")].find((one) => {
        const named = (one.textContent ?? "").replace(/[\u00a0\u202f]/g, " ").trim();
        return typeof label === "string" ? named === label : label.test(named);
    });
    if (button === undefined) throw new Error(`no button ${label}`);
    act(() => { button.click(); vi.advanceTimersByTime(50); });
};
const open = (number: string): void => { type(field("#slip-number"), number); enter(); };
const cells = (): HTMLInputElement[] => [...place.querySelectorAll<HTMLInputElement>(".typed .cell input")];

beforeEach(() => {
    vi.useFakeTimers();
    world = new FakeEnvironment();
    const sync = new Sync<FacilitatorOrders>(world, link_credentials("facilitator"));
    place = document.body.appendChild(document.createElement("div"));
    act(() => render(
        <SyncContext.Provider value={sync}><ConsoleContext.Provider value={new ConsoleState(sync)}><PrintedSlips session={here} /><RoundOpen session={here} /><Room /><Slips /></ConsoleContext.Provider></SyncContext.Provider>, place,
    ));
    sync.start();
    world.socket().open();
    world.socket().say({ type: "welcome", role: "facilitator", session: 3, now: 5_000_000 });
});
afterEach(() => {
    act(() => render(null, place));
    place.remove();
    vi.useRealTimers();
    vi.unstubAllGlobals();
});

describe("ballots on paper", () => {
    it("has the first line ready for the next key, before the picture is drawn", async () => {
        show(round({ type: "approval" }), [slip(3)]);
        const number = field("#slip-number");
        number.value = "3";
        number.dispatchEvent(new Event("input", { bubbles: true }));
        await Promise.resolve();
        number.form!.dispatchEvent(new Event("submit", { bubbles: true, cancelable: true }));
        await Promise.resolve();
        expect(cells().length).toBe(2);
        expect(document.activeElement).toBe(cells()[0]);
    });

    it("are entered by number and keys, one after the other", () => {
        show(round({ type: "dots", dots: 5, cap: 3 }), [slip(4), slip(5)]);
        open("4");
        expect(document.activeElement).toBe(cells()[0]);
        type(cells()[0]!, "3");
        expect(document.activeElement).toBe(cells()[1]);
        type(cells()[1]!, "2");
        enter();
        expect(orders()).toEqual([{ type: "enter_ballot", round: 1, person: 4, marks: [{ proposal: 1, mark: 3 }, { proposal: 2, mark: 2 }] }]);
        expect(text()).toContain("Bulletin n° 4 : en route");
        accept();
        expect(text()).toContain("Bulletin n° 4 enregistré.");
        expect(text()).toContain("1 saisi sur 2");
        expect(text()).toContain("Manquent les n° 5.");
        expect(document.activeElement?.id).toBe("slip-number");
    });

    it("are refused in words with too many dots, and nothing leaves", () => {
        show(round({ type: "dots", dots: 5, cap: 3 }), [slip(4)]);
        open("4");
        type(cells()[0]!, "3");
        type(cells()[1]!, "3");
        expect(text()).toContain("6 gommettes sur ce papier : chacun en a 5");
        enter();
        type(cells()[0]!, "9");
        enter();
        expect(text()).toContain("Ici : 1 à 3.");
        expect(cells()[0]!.getAttribute("aria-invalid")).toBe("true");
        expect(orders()).toEqual([]);
    });

    it("are blank by a button of their own only", () => {
        show(round({ type: "approval" }), [slip(4)]);
        open("4");
        enter();
        expect(orders()).toEqual([]);
        expect(document.activeElement?.textContent).toBe("Bulletin blanc");
        press("Bulletin blanc");
        expect(orders()).toEqual([{ type: "enter_ballot", round: 1, person: 4, marks: [] }]);
    });

    it("say before that one is in, and undo puts back the former, then takes it out", () => {
        show(round({ type: "approval" }), [slip(4)]);
        open("4");
        expect(text()).not.toContain("déjà saisi");
        type(cells()[0]!, "1");
        enter();
        open("4");
        expect(text()).toContain("Ce bulletin est déjà saisi. Si vous en enregistrez un autre, c’est le dernier qui compte.");
        type(cells()[1]!, "x");
        enter();
        accept();
        expect(text()).toContain("enregistré à la place du précédent");
        press("Annuler la saisie du n° 4");
        press("Annuler la saisie du n° 4");
        accept();
        expect(orders().slice(2)).toEqual([
            { type: "enter_ballot", round: 1, person: 4, marks: [{ proposal: 1, mark: 1 }] }, { type: "enter_ballot", round: 1, person: 4 },
        ]);
        expect(text()).toContain("retiré : il ne compte plus");
    });

    it("that replaced one of another screen are taken out by undo, which says so", () => {
        show(round({ type: "approval" }), [slip(4)], slips({ entered: [4] }));
        open("4");
        type(cells()[0]!, "1");
        enter();
        accept();
        press(/^Annuler la saisie/);
        accept();
        expect(orders().slice(1)).toEqual([{ type: "enter_ballot", round: 1, person: 4 }]);
        expect(text()).toContain("Le précédent venait d’un autre écran");
    });

    it("that the server refused are not there to be undone", () => {
        show(round({ type: "approval" }), [slip(4)]);
        open("4");
        type(cells()[0]!, "1");
        enter();
        const sent = world.socket().orders()[0]!;
        act(() => world.socket().say({ type: "refused", device: sent.device, n: sent.n, code: "round_closed" }));
        expect(text()).toContain("Bulletin n° 4 refusé");
        expect(text()).toContain("0 saisi sur 1");
        expect(text()).not.toContain("Annuler la saisie");
    });

    it("are left by Escape, and nothing leaves", () => {
        show(round({ type: "approval" }), [slip(4)]);
        open("4");
        type(cells()[0]!, "1");
        act(() => void cells()[1]!.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true })));
        expect(place.querySelector(".typed")).toBeNull();
        expect(orders()).toEqual([]);
    });

    it("are of nobody with a phone, and the field says so", () => {
        show(round({ type: "approval" }), [slip(4), person(1, { called: "Nadège" })]);
        open("1");
        expect(field("#slip-number").getAttribute("aria-invalid")).toBe("true");
        expect(text()).toContain("Le n° 1 (Nadège) vote avec son téléphone");
    });

    it("are entered in bundles in a secret round, without a number", () => {
        show(round({ type: "approval" }, { secret: true }), [slip(4)]);
        expect(text()).toContain("Saisir le paquet n° 1");
        expect(place.querySelector("#slip-number")).toBeNull();
        expect(place.querySelector(".hands")).toBeNull();
    });
});

describe("a show of hands", () => {
    const sum = (index: number, words: string): void => type([...place.querySelectorAll<HTMLInputElement>(".hands-form .cell input")][index]!, words);
    const submit = (): void => void act(() => void place.querySelector(".hands-form")!.dispatchEvent(new Event("submit", { bubbles: true, cancelable: true })));

    it("is checked against the people who vote so, and ordered", () => {
        show(round({ type: "opinion" }), []);
        type(field(".hands-form .people input"), "9");
        sum(0, "7");
        sum(2, "3");
        expect(text()).toContain("10 mains pour 9 personnes : comptez de nouveau.");
        submit();
        expect(orders()).toEqual([]);
        sum(2, "2");
        submit();
        expect(orders()).toEqual([{ type: "count_hands", round: 1, people: 9, hands: [{ proposal: 1, counts: [{ mark: 1, people: 7 }, { mark: -1, people: 2 }] }] }]);
    });

    it("that was counted is told and can be taken back", () => {
        show(round({ type: "approval" }), [], slips({ hands: [{ people: 9, hands: [{ proposal: 2, counts: [{ mark: 1, people: 6 }] }] }] }));
        expect(text()).toContain("9 personnes comptent à main levée.");
        press("Ne plus compter ces mains");
        expect(orders()).toEqual([{ type: "count_hands", round: 1, people: 0, hands: [] }]);
    });

    it("is of one college where colleges weigh", () => {
        show(round({ type: "approval" }, { official: "equal_colleges" }), []);
        act(() => place.querySelectorAll<HTMLInputElement>("input[name=hands-of]")[4]!.click());
        type(field(".hands-form .people input"), "3");
        submit();
        expect(orders()).toEqual([{ type: "count_hands", round: 1, college: "caf", people: 3, hands: [] }]);
    });

    it("is not known to dots", () => {
        show(round({ type: "dots", dots: 5, cap: 3 }), []);
        expect(place.querySelector(".hands")).toBeNull();
    });
});

describe("people without a phone", () => {
    it("are given slips of a college", () => {
        show(null, []);
        press("élu·es");
        type(field(".give-slips input"), "70");
        act(() => void place.querySelector(".give-slips")!.dispatchEvent(new Event("submit", { bubbles: true, cancelable: true })));
        expect(text()).toContain("De 1 à 60 papiers à la fois.");
        type(field(".give-slips input"), "6");
        act(() => void place.querySelector(".give-slips")!.dispatchEvent(new Event("submit", { bubbles: true, cancelable: true })));
        expect(orders()).toEqual([{ type: "give_slips", college: "elected", count: 6 }]);
    });

    it("are named by their slip, which can be taken back", () => {
        show(null, [slip(4), person(1, { called: "Nadège" })]);
        expect([...place.querySelectorAll(".room .names li")].map((one) => one.textContent)).toEqual([
            expect.stringContaining("Nadège"), expect.stringMatching(/Papier n°.4/),
        ]);
        press(/^Reprendre/);
        expect(orders()).toEqual([{ type: "remove_people", people: [4] }]);
    });

    it("are told apart of the voters, and too many voters are noticed", () => {
        const turnout = keyed("turnout/1", { type: "turnout", round: 1, voters: 14, registered: 13 });
        show(round({ type: "approval" }), [slip(4)], turnout, slips({ entered: [4], hands: [{ people: 9, hands: [] }] }));
        expect(text()).toContain("14 ont voté sur 13 personnes inscrites, dont 1 sur papier et 9 à main levée");
        expect(text()).toContain("14 votants pour 13 personnes présentes");
        show(round({ type: "approval" }), [slip(4)], turnout, slips({}));
        expect(text()).not.toContain("dont");
    });

    it("have their ballots printed, each with its number", () => {
        const print = vi.fn();
        vi.stubGlobal("print", print);
        show(round({ type: "approval" }, { colleges: ["resident"] }), [slip(14), slip(5), slip(6, { college: "elected" }), slip(7, { removed: true })]);
        press("Imprimer les bulletins de ce vote");
        expect(print).toHaveBeenCalledOnce();
        const printed = [...place.querySelectorAll(".printed .slip")].map((one) => (one.textContent ?? "").replace(/[\u00a0\u202f]/g, " "));
        expect(printed).toHaveLength(2);
        expect(printed[0]).toMatch(/n° 5.*Jeunesse · atelier 2.*habitant·e.*Cochez tout ce que vous soutenez.*Idée 1.*Idée 2/);
        act(() => void window.dispatchEvent(new Event("afterprint")));
        expect(place.querySelector(".printed")).toBeNull();
    });

    it("have ballots printed that nobody can tell apart, in a secret round", () => {
        vi.stubGlobal("print", vi.fn());
        const items = [1, 2, 3, 4, 5, 6, 7, 8, 9];
        show(round({ type: "duels" }, { secret: true, items }), [slip(14), slip(5, { college: "caf" })]);
        press("Imprimer les bulletins de ce vote");
        const printed = [...place.querySelectorAll(".printed .slip")].map((one) => (one.textContent ?? "").replace(/[\u00a0\u202f]/g, " "));
        expect(printed).toHaveLength(2);
        expect(printed[0]).toBe(printed[1]);
        expect(printed[0]).toContain("Bulletin secret");
        expect(printed[0]).not.toMatch(/n° \d|habitant|Caf/);
        expect(printed[0]).toContain("sans nom ni numéro");
    });

    it("get cards where nothing is voted, and a format that the ballot fits", () => {
        expect(format_of(null)).toBe("cards");
        const items = [1, 2, 3];
        expect(format_of({ method: { type: "approval" }, items, paper: items })).toBe("halves");
        expect(format_of({ method: { type: "opinion" }, items, paper: items })).toBe("wide");
    });
});
