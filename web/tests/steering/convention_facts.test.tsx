import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ConventionRow, SteeringOrders } from "../../src/protocol.ts";
import { ConventionFacts } from "../../src/steering/convention_facts.tsx";
import { Term } from "../../src/steering/sheets/term.tsx";
import { Sync } from "../../src/sync/sync.ts";
import { SyncContext } from "../../src/ui/sync_context.ts";
import { FakeEnvironment } from "../fake_environment.ts";
import { link_credentials } from "../link_credentials.ts";
import { keyed, sheet } from "./rows.ts";

const milestones = [{ day: "2029-03-01", title: "Bilan à mi-parcours" }, { day: "2027-02-01", title: "Signature" }, { day: "2030-10-01", title: "Renouvellement" }];
let place: HTMLElement;

function show(today: string, more: Partial<ConventionRow>): void {
    const world = new FakeEnvironment();
    const sync = new Sync<SteeringOrders>(world, link_credentials("steering"));
    act(() => render(<SyncContext.Provider value={sync as never}><ConventionFacts /><Term all={[sheet(1, "JE", { title: "Un camion" })]} today={today} /></SyncContext.Provider>, place));
    sync.start();
    world.socket().open();
    const convention: ConventionRow = { type: "convention", title: "CTG", town: "Baugé", first_year: 2027, last_year: 2030, ...more };
    act(() => world.socket().say({ type: "welcome", role: "steering", now: Date.parse(`${today}T12:00:00`) },
        { type: "snapshot", view: "room", epoch: "e1", n: 1, at: 1, rows: [keyed("convention", convention)] }));
}
const said = (selector: string): string => (place.querySelector(selector)?.textContent ?? "").replace(/[\u00a0\u202f]/g, " ");

beforeEach(() => void (place = document.body.appendChild(document.createElement("div"))));
afterEach(() => {
    act(() => render(null, place));
    place.remove();
});

describe("the convention on the board", () => {
    it("says who signs, from when to when, and what is next", () => {
        show("2028-05-01", { signatories: ["La commune", "La Caf"], starts_on: "2027-01-01", ends_on: "2030-12-31", milestones });
        expect(said(".convention-facts dl")).toBe("SignatairesLa commune, La CafDuréedu 1er janvier 2027 au 31 décembre 2030Prochaine échéanceBilan à mi-parcours, 1er mars 2029");
        expect(said(".convention-facts summary")).toBe("Voir les 3 échéances");
        expect([...place.querySelectorAll(".convention-facts li")].map((one) => one.textContent)).toEqual([
            "Signature, 1er février 2027", "Bilan à mi-parcours, 1er mars 2029", "Renouvellement, 1er octobre 2030",
        ]);
    });

    it("has a milestone before it on its own day, and says once all have passed", () => {
        show("2029-03-01", { milestones });
        expect(said(".convention-facts dl")).toBe("Prochaine échéanceBilan à mi-parcours, 1er mars 2029");
        show("2030-10-02", { milestones });
        expect(said(".convention-facts dl")).toContain("toutes sont passées");
    });

    it("takes no room where nothing of it is told", () => {
        show("2028-05-01", {});
        expect(place.querySelector(".convention-facts")).toBeNull();
    });

    it("has its milestones above the actions, in the year of each", () => {
        show("2028-05-01", { milestones });
        act(() => {
            const term = place.querySelector<HTMLDetailsElement>("details.term")!;
            term.open = true;
            term.dispatchEvent(new Event("toggle"));
        });
        const cells = [...place.querySelectorAll("details.term tbody tr:first-child > *")].map((one) => (one.textContent ?? "").replace(/\u00a0/g, " "));
        expect(cells).toEqual(["Toute la convention", "Signature, 1er février 2027", "", "Bilan à mi-parcours, 1er mars 2029", "Renouvellement, 1er octobre 2030"]);
    });
});
