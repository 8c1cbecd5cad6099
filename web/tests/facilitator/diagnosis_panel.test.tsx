import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Console } from "../../src/facilitator/console.tsx";
import { ConsoleContext, ConsoleState } from "../../src/facilitator/console_state.ts";
import type { Command, FacilitatorOrders, SessionRow } from "../../src/protocol.ts";
import { Sync } from "../../src/sync/sync.ts";
import { SyncContext } from "../../src/ui/sync_context.ts";
import { figures, line, places } from "../diagnosis/rows.ts";
import { FakeEnvironment } from "../fake_environment.ts";
import { link_credentials } from "../link_credentials.ts";
import { keyed, session } from "./rows.ts";

const lines = [line(1, "stake", "Aller vers"), line(2, "finding", "Peu de bus"), line(3, "indicator", "Renoncement aux soins", { figures: figures([]) }), places];

let world: FakeEnvironment;
let place: HTMLElement;
let n = 0;
const panel = (): HTMLElement | null => place.querySelector(".diagnosis-panel");
const words = (element: Element | null | undefined): string => (element?.textContent ?? "").replace(/\s+/g, " ").trim();
const button = (label: string): HTMLButtonElement | undefined => [...(panel()?.querySelectorAll("button") ?? [])].find((one) => words(one) === label);
const press = (label: string): void => act(() => button(label)!.click()) as unknown as void;
const accept = (): void => {
    const { device, n: number } = world.socket().orders().pop()!;
    act(() => world.socket().say({ type: "accepted", device, n: number, at: number }));
};
const last_order = (): Command | undefined => world.socket().orders().pop()?.command;
const show = (more: Partial<SessionRow> = {}, rows = lines): void => act(() => world.socket().say({ type: "snapshot", view: "room", epoch: "e1", n: ++n, at: n,
    rows: [keyed("session", session({ step: 1, ...more })), ...rows.map((row) => keyed(`diagnosis/${row.line}`, row))] })) as unknown as void;

beforeEach(() => {
    world = new FakeEnvironment();
    place = document.body.appendChild(document.createElement("div"));
    const sync = new Sync<FacilitatorOrders>(world, link_credentials("facilitator"));
    act(() => render(
        <SyncContext.Provider value={sync}><ConsoleContext.Provider value={new ConsoleState(sync)}><Console /></ConsoleContext.Provider></SyncContext.Provider>,
        place,
    ));
    sync.start();
    world.socket().open();
    world.socket().say({ type: "welcome", role: "facilitator", session: 3, now: 5_000_000 });
});
afterEach(() => {
    act(() => render(null, place));
    place.remove();
});

describe("the field's diagnosis on the console", () => {
    it("is not there without lines, nor once the session is closed", () => {
        show({}, []);
        expect(panel()).toBeNull();
        show({ closed: true });
        expect(panel()).toBeNull();
    });

    it.each([0, 1, 2, 3, 4])("is there at step %i, folded", (step) => {
        show({ step });
        expect(words(panel()?.querySelector("h2"))).toBe("Diagnostic du champ");
        expect(panel()?.querySelector("details")?.open).toBe(false);
    });

    it("lists the lines by kind, an indicator with its last figure", () => {
        show();
        expect([...panel()!.querySelectorAll("h3")].map(words)).toEqual(["Indicateurs", "Constats", "Enjeux"]);
        expect([...panel()!.querySelectorAll("li p")].map(words)).toEqual(
            ["Renoncement aux soinsPas encore mesuré", "Places d’accueil61,5 places en 2024", "Peu de bus", "Aller vers"]);
    });

    it("shows a line to the room", () => {
        show();
        press("Montrer à l’écran : Peu de bus");
        expect(last_order()).toEqual({ type: "show_diagnosis", line: 2 });
    });

    it("marks the line that is shown, and takes it off", () => {
        show({ diagnosis_shown: 2 });
        expect([...panel()!.querySelectorAll("li .tag")].length).toBe(1);
        expect(words(panel()!.querySelector("li .tag")?.closest("li"))).toContain("Peu de bus");
        expect(words(panel()!.querySelector(".on-screen p"))).toBe("À l’écran 3 sur 4Peu de bus");
        press("Retirer de l’écran");
        expect(last_order()).toEqual({ type: "show_diagnosis" });
        accept();
        press("Retirer de l’écran : Peu de bus");
        expect(world.socket().orders().map(({ command }) => command)).toEqual([{ type: "show_diagnosis" }, { type: "show_diagnosis" }]);
    });

    it("walks through the lines, and no further", () => {
        show({ diagnosis_shown: 4 });
        press("Suivant");
        expect(last_order()).toEqual({ type: "show_diagnosis", line: 2 });
        accept();
        press("Précédent");
        expect(last_order()).toEqual({ type: "show_diagnosis", line: 3 });
        accept();
        show({ diagnosis_shown: 1 });
        const given = world.socket().orders().length;
        expect(button("Suivant")?.getAttribute("aria-disabled")).toBe("true");
        press("Suivant");
        expect(world.socket().orders().length).toBe(given);
    });

    it("says in the middle too what is on the wall", () => {
        show({ step: 0, diagnosis_shown: 2 });
        expect(words(place.querySelector("main"))).toContain("Sur le mur, en ce momentLe diagnostic du champ : « Peu de bus »");
        show({ step: 0 });
        expect(words(place.querySelector("main"))).not.toContain("Peu de bus");
    });

    it("says that nothing is on the screen when the line was taken out of the diagnosis", () => {
        show({ diagnosis_shown: 9 });
        expect(panel()?.querySelector(".on-screen")).toBeNull();
        expect(words(panel())).toContain("Rien n’est à l’écran");
    });

    it("says why showing was refused", () => {
        show();
        press("Montrer à l’écran : Peu de bus");
        const order = world.socket().orders().pop()!;
        act(() => world.socket().say({ type: "refused", code: "no_such_diagnosis", device: order.device, n: order.n }));
        expect(words(place.querySelector("aside"))).toContain("Montrer une ligne du diagnostic : cela n’a pas été fait.Cette ligne n’est plus au diagnostic");
    });
});
