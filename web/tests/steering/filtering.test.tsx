import { render } from "preact";
import { act } from "preact/test-utils";
import { beforeEach, describe, expect, it } from "vitest";
import type { SheetFields, SteeringOrders } from "../../src/protocol.ts";
import { BoardPage } from "../../src/steering/board_page.tsx";
import { show_sheet } from "../../src/steering/sheets/shown_sheet.ts";
import { Sync } from "../../src/sync/sync.ts";
import { SyncContext } from "../../src/ui/sync_context.ts";
import { FakeEnvironment } from "../fake_environment.ts";
import { link_credentials } from "../link_credentials.ts";
import { committee, field, keyed, priority, session, sheet } from "./rows.ts";

let page: HTMLElement | undefined;
const open = (...sheets: SheetFields[]): void => {
    if (page !== undefined) render(null, page);
    document.body.innerHTML = "";
    show_sheet(null);
    const world = new FakeEnvironment();
    const sync = new Sync<SteeringOrders>(world, link_credentials("steering"));
    const place = page = document.body.appendChild(document.createElement("div"));
    act(() => render(<SyncContext.Provider value={sync as never}><BoardPage /></SyncContext.Provider>, place));
    sync.start();
    world.socket().open();
    const rows = [
        keyed("field/JE", field("JE", 1)), keyed("committee/1", committee(1, "JE")), keyed("live/1", session(1, 1)),
        keyed("committee/2", { ...committee(2, "JE"), title: "Pilotage", steers: true }), keyed("priority/1/8", priority(1, 8, 1)), keyed("priority/1/9", priority(1, 9, 2)),
        ...sheets.map((values, index) => keyed(`sheet/${index + 1}`,
            sheet(index + 1, "JE", values, index === 0 ? { origin: { session: 1, proposal: 9 } } : {}))),
    ];
    act(() => world.socket().say(
        { type: "welcome", role: "steering", now: 5_000_000 }, { type: "snapshot", view: "room", epoch: "e1", n: 1, at: 1, rows },
    ));
};

const form = (name: string) => document.querySelector<HTMLFormElement>(`form[aria-label="${name}"]`);
const choice = (name: string, label: string): HTMLSelectElement | null => {
    const id = [...form(name)!.querySelectorAll("label")].find((one) => one.textContent === label)?.htmlFor;
    return id === undefined ? null : form(name)!.querySelector<HTMLSelectElement>(`[id="${id}"]`);
};
const choose = (name: string, label: string, text: string): void => {
    const select = choice(name, label)!;
    const option = [...select.options].find((one) => one.textContent === text);
    if (option === undefined) throw new Error(`no ${text} among ${[...select.options].map((one) => one.textContent).join()}`);
    act(() => {
        select.value = option.value;
        select.dispatchEvent(new Event("change", { bubbles: true }));
    });
};
const listed = (): string[] => [...document.querySelectorAll(".sheets .to-sheet span:last-child")].map((one) => one.textContent);
const retained = (): string[] => [...document.querySelectorAll(".retained li .t")].map((one) => one.textContent.trim());
const said = (name: string): string => form(name)!.querySelector("[role=status]")!.textContent.replace(/\u00a0/g, " ");

const in_year = (year: number) => ({ begins: `${year}-01-01`, ends: `${year}-12-31` });
const caravan: SheetFields = { title: "Caravane", owner: "Service jeunesse", schedule: in_year(2027) };
const club: SheetFields = { title: "Local", owner: "CCAS", schedule: in_year(2028) };

describe("the list of actions", () => {
    beforeEach(() => open(caravan, club, { title: "Café" }));

    it("shows those of an owner, and says how many of how many", () => {
        expect(said("Filtrer les actions")).toBe("");
        choose("Filtrer les actions", "Pilote", "CCAS");
        expect(listed()).toEqual(["Local"]);
        expect(said("Filtrer les actions")).toContain("1 action sur 3");
        expect(retained(), "the priorities have filters of their own").toHaveLength(2);
        choose("Filtrer les actions", "Année", "2027");
        expect(listed()).toEqual([]);
        expect(document.querySelector(".sheets .nothing")?.textContent).toContain("Rien ne correspond");
        act(() => form("Filtrer les actions")!.querySelector("button")!.click());
        expect(listed()).toHaveLength(3);
    });

    it("is as it was after a sheet was read", () => {
        choose("Filtrer les actions", "Pilote", "CCAS");
        choose("Filtrer les priorités", "Pilote", "Sans pilote");
        act(() => document.querySelector<HTMLElement>(".to-sheet")!.click());
        expect(form("Filtrer les actions")).toBeNull();
        act(() => show_sheet(null));
        expect(listed()).toEqual(["Local"]);
        expect(retained()).toEqual(["Idée 8"]);
    });
});

describe("the priorities", () => {
    it("are shown by owner and year of their sheets", () => {
        open(caravan, club);
        choose("Filtrer les priorités", "Pilote", "Service jeunesse");
        expect(retained()).toEqual(["Idée 9"]);
        expect(said("Filtrer les priorités")).toContain("1 priorité sur 2");
        choose("Filtrer les priorités", "Année", "Sans date");
        expect(retained()).toEqual([]);
    });

    it("have no such choice while no sheet parts them", () => {
        open();
        expect(choice("Filtrer les priorités", "Pilote")).toBeNull();
        expect(choice("Filtrer les priorités", "Année")).toBeNull();
        expect(choice("Filtrer les priorités", "Décision")).not.toBeNull();
        expect(form("Filtrer les actions")).toBeNull();
    });
});

it("the list of priorities does not offer the steering committee among the committees", () => {
    open();
    const options = [...choice("Filtrer les priorités", "Comité")!.options].map((one) => one.textContent);
    expect(options).toEqual(["Tous les comités", "Comité 1"]);
});
