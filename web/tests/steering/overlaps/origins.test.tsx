import { render } from "preact";
import { act } from "preact/test-utils";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { ComparisonRow, KeyedRow, Likeness, PriorityRow, Row, SteeringOrders } from "../../../src/protocol.ts";
import { BoardPage } from "../../../src/steering/board_page.tsx";
import { show_sheet, shown_sheet } from "../../../src/steering/sheets/shown_sheet.ts";
import { Sync } from "../../../src/sync/sync.ts";
import { SyncContext } from "../../../src/ui/sync_context.ts";
import { FakeEnvironment } from "../../fake_environment.ts";
import { link_credentials } from "../../link_credentials.ts";
import { committee, decision, field, keyed, member, priority, session, sheet } from "../rows.ts";

let world: FakeEnvironment;
let n = 0;
const patch = (upsert: KeyedRow[], remove: string[] = []): void => act(() => world.socket().say(
    { type: "patch", view: "room", epoch: "e1", n: ++n, at: n, remove, upsert },
)) as unknown as void;
const change = (...rows: [string, Row][]): void => patch(rows.map(([key, row]) => keyed(key, row)));

const place = () => document.body.firstElementChild!;
const open = (own: number | undefined, ...rows: KeyedRow[]): void => {
    if (document.body.firstElementChild) act(() => render(null, place()));
    document.body.innerHTML = "<div></div>";
    world = new FakeEnvironment();
    const sync = new Sync<SteeringOrders>(world, link_credentials("steering"));
    act(() => render(<SyncContext.Provider value={sync as never}><BoardPage /></SyncContext.Provider>, place()));
    sync.start();
    world.socket().open();
    const board = [keyed("field/JE", field("JE", 1)), keyed("field/MI", field("MI", 2)), keyed("committee/1", committee(1, "JE")),
        keyed("committee/2", committee(2, "MI")), keyed("live/1", session(1, 1)), keyed("live/2", session(2, 2)), keyed("member/1", member(1))];
    act(() => world.socket().say({ type: "welcome", role: "steering", now: 5_000_000, ...(own === undefined ? {} : { member: own }) },
        { type: "snapshot", view: "room", epoch: "e1", n: (n = 1), at: 1, rows: [...board, ...rows] }));
};
const retained = (of: number, proposal: number, title: string, more: Partial<PriorityRow> = {}): KeyedRow =>
    keyed(`priority/${of}/${proposal}`, priority(of, proposal, proposal, { title, ...more }));
const evening = [retained(1, 1, "Navette du soir"), retained(1, 2, "Budget des jeunes"), retained(2, 1, "La navette du soir")];
const said = (likeness: Likeness): [string, ComparisonRow] => ["comparison/1/1/2/1", {
    type: "comparison", one: { session: 1, proposal: 1 }, other: { session: 2, proposal: 1 }, likeness, member: 1, at: 1_000_000,
}];
const keyed_said = (likeness: Likeness): KeyedRow => keyed(...said(likeness));

const folds = () => [...document.querySelectorAll<HTMLDetailsElement>("details.overlaps")];
const fold = (title: string) => folds().find((one) => one.textContent?.startsWith(title));
const line = (key: string) => document.getElementById(`priority-${key}`)!;
const text = (within: Element = document.body): string => (within.textContent ?? "").replace(/\u00a0/g, " ");
const unfold = async (title: string): Promise<HTMLElement> => {
    await vi.waitFor(() => expect(fold(title)).toBeDefined());
    await act(async () => { fold(title)!.open = true; fold(title)!.dispatchEvent(new Event("toggle")); });
    return fold(title)!;
};
const labelled = (within: Element, label: string): HTMLButtonElement | undefined =>
    [...within.querySelectorAll("button")].find((one) => text(one).startsWith(label));
const press = (within: Element, label: string): void => {
    const button = labelled(within, label);
    if (button === undefined) throw new Error(`no button ${label}`);
    act(() => button.click());
};
const orders = () => world.socket().orders();
const last_order = () => orders()[orders().length - 1];
const refuse = (code: SteeringOrders["refusal"]): void => {
    const { device, n: number } = last_order()!;
    act(() => world.socket().say({ type: "refused", code, device, n: number }));
};
const accept = (): void => {
    const { device, n: number } = last_order()!;
    act(() => world.socket().say({ type: "accepted", device, n: number, at: n + 1 }));
};
const pair = { one: { session: 1, proposal: 1 }, other: { session: 2, proposal: 1 } };

beforeEach(() => show_sheet(null));

describe("a suggested overlap", () => {
    it("is linked, which both lines show, and taken back", async () => {
        open(1, ...evening);
        press(await unfold("Recoupements possibles"), "Rapprocher");
        expect(last_order()?.command).toEqual({ type: "compare", ...pair, likeness: "linked" });
        expect(text(fold("Recoupements possibles")!)).toContain("en route");
        accept();
        change(said("linked"));
        await vi.waitFor(() => expect(fold("Recoupements possibles")).toBeUndefined());
        expect(text(line("1-1"))).toContain("Rapprochée de :MIVoir : La navette du soir Comité 2");
        expect(text(line("2-1"))).toContain("Rapprochée de :JEVoir : Navette du soir Comité 1");
        expect(text(line("1-2"))).not.toContain("Rapprochée de");
        press(line("1-1"), "Ne plus rapprocher");
        expect(last_order()?.command).toEqual({ type: "compare", ...pair, likeness: "undecided" });
        accept();
        patch([], ["comparison/1/1/2/1"]);
        await vi.waitFor(() => expect(fold("Recoupements possibles")).toBeDefined());
    });

    it("is set aside for everybody, found again and taken back", async () => {
        open(1, ...evening);
        press(await unfold("Recoupements possibles"), "Ce n’est pas la même chose");
        expect(last_order()?.command).toEqual({ type: "compare", ...pair, likeness: "different" });
        accept();
        change(said("different"));
        await vi.waitFor(() => expect(fold("Recoupements possibles")).toBeUndefined());
        expect(text(line("1-1"))).not.toContain("Ressemble");
        const aside = await unfold("Écartées (1)");
        expect(text(aside)).toContain("Membre 1");
        press(aside, "Ne plus écarter");
        expect(last_order()?.command).toEqual({ type: "compare", ...pair, likeness: "undecided" });
    });

    it("has its acts on the line too, and none by a link that only reads", async () => {
        open(undefined, ...evening);
        await vi.waitFor(() => expect(text(line("1-1"))).toContain("Ressemble"));
        for (const label of ["Rapprocher", "Ce n’est pas"]) expect(labelled(document.body, label), label).toBeUndefined();
        open(1, ...evening);
        await vi.waitFor(() => expect(text(line("2-1"))).toContain("Ressemble"));
        press(line("2-1"), "Ce n’est pas la même chose");
        expect(last_order()?.command).toMatchObject({ type: "compare", likeness: "different" });
    });

    it("waits for the line like other orders, and says why nothing came of it", async () => {
        open(1, ...evening);
        const list = await unfold("Recoupements possibles");
        act(() => world.socket().break());
        press(list, "Rapprocher");
        expect(text(list)).toContain("en route");
        act(() => world.pass(60_000));
        act(() => world.socket().open());
        act(() => world.socket().say({ type: "welcome", role: "steering", now: 5_000_000, member: 1 },
            { type: "current", view: "room", epoch: "e1", n, at: n } as never));
        await vi.waitFor(() => expect(last_order()?.command).toMatchObject({ type: "compare" }));
        refuse("convention_full");
        expect(text()).toContain("Ce n’est pas fait. Le comité de pilotage a déjà comparé");
        press(document.body, "J’ai compris");
        expect(text()).not.toContain("Ce n’est pas fait.");
    });
});

describe("two priorities that nothing suggests", () => {
    it("are linked by hand, after a search", () => {
        open(1, ...evening);
        press(line("1-2"), "Rapprocher d’une autre…");
        const box = line("1-2").querySelector<HTMLInputElement>("input[type=search]")!;
        expect(document.activeElement).toBe(box);
        const look_for = (words: string): void => act(() => { box.value = words; box.dispatchEvent(new Event("input", { bubbles: true })); }) as unknown as void;
        look_for("rien de tel");
        expect(text(line("1-2"))).toContain("Aucune autre priorité");
        look_for("NAVETTE comite 2");
        expect([...line("1-2").querySelectorAll(".to-link b")].map((one) => one.textContent)).toEqual(["La navette du soir"]);
        press(line("1-2").querySelector(".to-link")!, "Rapprocher");
        expect(last_order()?.command).toEqual(
            { type: "compare", one: { session: 1, proposal: 2 }, other: { session: 2, proposal: 1 }, likeness: "linked" });
        expect(text(document.activeElement!)).toContain("Rapprocher d’une autre…");
    });

    it("are not looked for among itself and those linked with it; one set aside is", () => {
        open(1, ...evening, keyed_said("linked"));
        const found = (): (string | null)[] => {
            press(line("1-1"), "Rapprocher d’une autre…");
            const box = line("1-1").querySelector<HTMLInputElement>("input[type=search]")!;
            act(() => { box.value = "navette"; box.dispatchEvent(new Event("input", { bubbles: true })); });
            return [...line("1-1").querySelectorAll(".to-link b")].map((one) => one.textContent);
        };
        expect(found()).toEqual([]);
        open(1, ...evening, keyed_said("different"));
        expect(found()).toEqual(["La navette du soir"]);
    });
});

describe("a linked pair of which one has a sheet", () => {
    const own = (more = {}): KeyedRow => keyed("sheet/4", sheet(4, "JE", { title: "Navette" }, { origin: { session: 1, proposal: 1 }, decision: 1, ...more }));
    const validated = [retained(1, 1, "Navette du soir", { decision: 1 }), retained(2, 1, "La navette du soir", { decision: 2 }),
        keyed("decision/1", decision(1, 1, 1)), keyed("decision/2", decision(2, 2, 1, { resolution: "with_reservation", motive: "Si la Région aide." }))];
    const joined = { also: [{ origin: { session: 2, proposal: 1 }, decision: 2 }] };

    it("becomes one action, once somebody was asked", () => {
        open(1, ...validated, own(), keyed_said("linked"));
        expect(labelled(line("1-1"), "Joindre"), "it has that sheet").toBeUndefined();
        press(line("2-1"), "Joindre à la fiche JE4");
        expect(orders()).toEqual([]);
        expect(text(line("2-1"))).toContain("Ce sera une seule action, la fiche JE4. Elle garde toutes ses origines");
        press(line("2-1"), "Joindre");
        expect(last_order()?.command).toEqual({ type: "join_origin", sheet: 4, session: 2, proposal: 1 });
        expect(text(line("2-1"))).toContain("en route");
        change(["sheet/4", sheet(4, "JE", { title: "Navette" }, { origin: { session: 1, proposal: 1 }, decision: 1, ...joined })]);
        expect(text(line("2-1"))).toContain("jointe à la fiche JE4");
        expect(text(line("1-1"))).not.toContain("jointe à la fiche");
        press(line("2-1"), "Ouvrir la fiche JE4");
        expect(shown_sheet.value).toBe(4);
    });

    it("is not offered it unless the other is validated and the page may", () => {
        open(1, ...validated, own(), keyed_said("linked"), keyed("decision/2", decision(2, 2, 1, { resolution: "postponed" })));
        expect(labelled(document.body, "Joindre à la fiche")).toBeUndefined();
        open(undefined, ...validated, own(), keyed_said("linked"));
        expect(labelled(document.body, "Joindre à la fiche")).toBeUndefined();
        open(1, ...validated, own());
        expect(labelled(document.body, "Joindre à la fiche")).toBeUndefined();
    });

    it("says by name why it was not joined", () => {
        open(1, ...validated, own(), keyed_said("linked"));
        press(line("2-1"), "Joindre à la fiche JE4");
        press(line("2-1"), "Joindre");
        refuse("has_a_sheet");
        expect(text()).toContain("« La navette du soir » : cette priorité a déjà une fiche, ou est déjà jointe à une autre.");
    });

    it("stands on the sheet with all it comes from, each but the first parted again", () => {
        open(1, ...validated, own(joined));
        press(line("1-1"), "Ouvrir la fiche");
        const whence = document.querySelector(".whence")!;
        expect(text(whence)).toContain("Elle vient aussi de 1 autre priorité");
        for (const one of ["Navette du soir", "Comité 1, Atelier 1", "La navette du soir", "Comité 2, Atelier 2", "Si la Région aide."])
            expect(text(whence)).toContain(one);
        expect([...whence.querySelectorAll("button")].filter((one) => text(one).startsWith("Séparer"))).toHaveLength(1);
        press(whence, "Séparer : La navette du soir");
        expect(orders()).toEqual([]);
        press(whence, "Séparer");
        expect(last_order()?.command).toEqual({ type: "part_origin", sheet: 4, session: 2, proposal: 1 });
        refuse("no_such_origin");
        expect(text(whence)).toContain("« La navette du soir » : elle n’est pas jointe à cette fiche");
    });

    it("is no wish of its own: nothing is suggested between the two", async () => {
        open(1, ...validated, own(joined), retained(1, 2, "Navette"));
        await vi.waitFor(() => expect(fold("Recoupements possibles")).toBeDefined());
        expect(text(line("1-1"))).not.toContain("Ressemble");
    });

    it("joins an action that was conducted already straight from the suggestion", async () => {
        open(1, retained(2, 1, "La navette du soir", { decision: 2 }), keyed("decision/2", decision(2, 2, 1)),
            keyed("sheet/4", sheet(4, "JE", { title: "Navette du soir" })));
        const list = await unfold("Recoupements possibles");
        expect(labelled(list, "Rapprocher")).toBeUndefined();
        press(list, "Joindre à la fiche JE4");
        press(list, "Joindre");
        expect(last_order()?.command).toEqual({ type: "join_origin", sheet: 4, session: 2, proposal: 1 });
    });
});
