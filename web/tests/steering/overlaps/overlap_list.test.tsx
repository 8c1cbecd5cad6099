import { render } from "preact";
import { act } from "preact/test-utils";
import { beforeEach, expect, it, vi } from "vitest";
import type { KeyedRow, PriorityRow, Row, SteeringOrders } from "../../../src/protocol.ts";
import { BoardPage } from "../../../src/steering/board_page.tsx";
import { shown_sheet } from "../../../src/steering/sheets/shown_sheet.ts";
import { Sync } from "../../../src/sync/sync.ts";
import { SyncContext } from "../../../src/ui/sync_context.ts";
import { FakeEnvironment } from "../../fake_environment.ts";
import { link_credentials } from "../../link_credentials.ts";
import { committee, decision, field, keyed, priority, session } from "../rows.ts";

let world: FakeEnvironment;
let n = 0;
const change = (...rows: [string, Row][]): void => act(() => world.socket().say({
    type: "patch", view: "room", epoch: "e1", n: ++n, at: n, remove: [], upsert: rows.map(([key, row]) => keyed(key, row)),
})) as unknown as void;

const place = () => document.body.firstElementChild!;
const open = (...rows: KeyedRow[]): void => {
    if (document.body.firstElementChild) act(() => render(null, place()));
    document.body.innerHTML = "<div></div>";
    world = new FakeEnvironment();
    const sync = new Sync<SteeringOrders>(world, link_credentials("steering"));
    act(() => render(<SyncContext.Provider value={sync as never}><BoardPage /></SyncContext.Provider>, place()));
    sync.start();
    world.socket().open();
    const board = [keyed("field/JE", field("JE", 1)), keyed("field/MI", field("MI", 2)), keyed("committee/1", committee(1, "JE")),
        keyed("committee/2", committee(2, "MI")), keyed("live/1", session(1, 1)), keyed("live/2", session(2, 2))];
    act(() => world.socket().say({ type: "welcome", role: "steering", now: 5_000_000 },
        { type: "snapshot", view: "room", epoch: "e1", n: (n = 1), at: 1, rows: [...board, ...rows] }));
};
const retained = (of: number, proposal: number, title: string, more: Partial<PriorityRow> = {}): KeyedRow =>
    keyed(`priority/${of}/${proposal}`, priority(of, proposal, proposal, { title, ...more }));
const evening = [retained(1, 1, "Navette du soir"), retained(1, 2, "Budget des jeunes"), retained(2, 1, "La navette du soir")];

const list = () => document.querySelector<HTMLDetailsElement>("details.overlaps");
const line = (key: string) => document.getElementById(`priority-${key}`)!;
const unfold = async (fold: HTMLDetailsElement): Promise<void> => {
    await act(async () => { fold.open = true; fold.dispatchEvent(new Event("toggle")); });
};
const press = (within: Element, title: string): void => {
    const button = [...within.querySelectorAll<HTMLButtonElement>(".to-wish")].find((one) => one.textContent?.includes(title));
    if (button === undefined) throw new Error(`no way to ${title}`);
    act(() => button.click());
};

beforeEach(() => void (shown_sheet.value = null));

it("overlaps are listed in a fold, and lead to either line", async () => {
    open(...evening);
    await vi.waitFor(() => expect(list()?.textContent).toBe("Recoupements possibles (1)"));
    await unfold(list()!);
    expect([...list()!.querySelectorAll("li button")].map((one) => one.textContent)).toEqual([
        "JEVoir\u00a0: Navette du soir Comité 1", "MIVoir\u00a0: La navette du soir Comité 2",
    ]);
    expect(list()!.textContent).toContain("une ressemblance de mots");
    press(list()!, "La navette du soir");
    expect(document.activeElement).toBe(line("2-1"));
    press(list()!, "Comité 1");
    expect(document.activeElement).toBe(line("1-1"));
});

it("a line says which others it looks like, and only such a line", async () => {
    open(...evening);
    await vi.waitFor(() => expect(line("1-1").textContent).toContain("Ressemble à 1\u00a0autre"));
    expect(line("1-2").textContent).not.toContain("Ressemble");
    press(line("1-1"), "La navette du soir");
    expect(document.activeElement).toBe(line("2-1"));
});

it("a line that the filters hide is shown again when somebody goes to it", async () => {
    open(...evening);
    await vi.waitFor(() => expect(list()).not.toBeNull());
    const search = document.querySelector<HTMLInputElement>("input[type=search]")!;
    act(() => { search.value = "budget"; search.dispatchEvent(new Event("input", { bubbles: true })); });
    expect(document.getElementById("priority-2-1")).toBeNull();
    await unfold(list()!);
    press(list()!, "La navette du soir");
    await vi.waitFor(() => expect(document.activeElement).toBe(line("2-1")));
});

it("an action of no priority leads to its sheet", async () => {
    open(...evening.slice(0, 2), keyed("sheet/7", {
        type: "sheet", sheet: 7, field: "MI", number: 3, member: 1, at: 1, values: { title: "Navette du soir" },
        changed: [{ field: "title", change: 1, member: 1, at: 1 }],
    }));
    await vi.waitFor(() => expect(list()).not.toBeNull());
    await unfold(list()!);
    press(list()!, "MI3");
    expect(shown_sheet.value).toBe(7);
});

it("overlaps come and go with words and decisions", async () => {
    open(retained(1, 1, "Navette du soir"), retained(2, 1, "Banc"));
    change(["priority/2/1", priority(2, 1, 1, { title: "Navette" })]);
    await vi.waitFor(() => expect(list()).not.toBeNull());
    change(["decision/1", decision(1, 1, 1, { resolution: "rejected" })],
        ["priority/1/1", priority(1, 1, 1, { title: "Navette du soir", decision: 1 })]);
    await vi.waitFor(() => expect(list()).toBeNull());
    expect(document.body.textContent).not.toContain("Ressemble à");
});
