import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { DiagnosisRow, KeyedRow, SessionRow } from "../../src/protocol.ts";
import { Sync } from "../../src/sync/sync.ts";
import { SyncContext } from "../../src/ui/sync_context.ts";
import { Wall } from "../../src/wall/wall.tsx";
import { by_year, figures, line, places } from "../diagnosis/rows.ts";
import { keyed, proposal, session } from "../facilitator/rows.ts";
import { FakeEnvironment } from "../fake_environment.ts";
import { link_credentials } from "../link_credentials.ts";

let world: FakeEnvironment;
let place: HTMLElement;
let n = 0;
const words = (selector: string): string | undefined => place.querySelector(selector)?.textContent?.replace(/\s+/g, " ").trim();

function show(row: DiagnosisRow, more: Partial<SessionRow> = {}, rest: KeyedRow[] = []): void {
    act(() => world.socket().say({ type: "snapshot", view: "room", epoch: "e1", n: ++n, at: n, rows: [
        keyed("session", session({ step: 1, diagnosis_shown: row.line, ...more })), keyed(`diagnosis/${row.line}`, row), keyed("proposal/1", proposal(1)), ...rest,
        keyed("door", { type: "door", state: "open", code: "B7KM4Q", url: "https://atelier.ville.example/#B7KM4Q", qr_size: 0, qr: "" })] }));
}

beforeEach(() => {
    world = new FakeEnvironment();
    place = document.body.appendChild(document.createElement("div"));
    const sync = new Sync(world, link_credentials("wall"));
    sync.start();
    world.socket().open();
    world.socket().say({ type: "welcome", role: "wall", session: 3, now: 5_000_000 });
    act(() => render(<SyncContext.Provider value={sync}><Wall /></SyncContext.Provider>, place));
});
afterEach(() => {
    act(() => render(null, place));
    place.remove();
});

describe("an indicator on the wall", () => {
    it("tells its last figure, large, with unit and year, and whence it is", () => {
        show(places);
        expect(words("h1")).toBe("Places d’accueil");
        expect(words(".figure")).toBe("61,5");
        expect(words(".of")).toBe("places en 2024");
        expect(words(".foot")).toContain("Source : CAF");
    });

    it("draws the years with the target dashed and the comparison named, and has them in a table", () => {
        show(places);
        expect(place.querySelectorAll(".trend .point").length).toBe(3);
        expect(place.querySelector(".trend path.target")).not.toBeNull();
        expect(words(".marks")).toBe("Maine-et-Loire71,2 placesObjectif 203070 places");
        expect(place.querySelector(".trend")?.getAttribute("aria-hidden")).toBe("true");
        expect([...place.querySelectorAll("tbody tr")].map((one) => one.textContent?.replace(/\s/g, " "))).toEqual(
            ["201668,4 places", "202064,2 places", "202461,5 places", "Objectif 203070 places", "Maine-et-Loire71,2 places"]);
    });

    it("says that the scale does not begin at zero, unless it does", () => {
        show(places);
        expect(words(".foot")).toContain("L’échelle ne part pas de zéro.");
        show(line(5, "indicator", "Naissances", { figures: figures(by_year([2016, 10], [2024, 90])) }));
        expect(words(".foot")).not.toContain("zéro");
    });

    it("sets one figure alone beside its comparison as bars", () => {
        show(line(5, "indicator", "Familles monoparentales", { figures: figures(by_year([2021, 18.7]), { unit: "%", compared: { territory: "France", value_thousandths: 37_400 } }) }));
        expect(words(".figure")).toBe("18,7 %");
        expect(place.querySelector(".trend")).toBeNull();
        expect([...place.querySelectorAll<HTMLElement>(".bars i")].map((bar) => bar.style.width)).toEqual(["50.00%", "100.00%"]);
    });

    it("says that it is not measured yet, with what it will be compared to", () => {
        show(line(5, "indicator", "Renoncement aux soins", { figures: figures([], { unit: "%", target: { year: 2028, value_thousandths: 10_000 } }) }));
        expect(words(".unmeasured")).toBe("Pas encore mesuré");
        expect(words(".compared-with")).toBe("Objectif 2028 : 10 %");
        expect(place.querySelector(".picture, table")).toBeNull();
    });
});

describe("a line on the wall", () => {
    it("is a sentence with its note, for a finding", () => {
        show(line(2, "finding", "Peu de bus le soir", { note: "Dit quatre fois." }));
        expect([words("h1"), words(".sentence"), words(".remark")]).toEqual(["Constat", "Peu de bus le soir", "Dit quatre fois."]);
    });

    it("keeps the address and the code where they were", () => {
        show(places);
        expect(words(".head .corner")).toBe("atelier.ville.example B7KM4Q");
    });

    it("gives way to the step once it is taken off, out of the diagnosis, or the session is closed", () => {
        show(places, { diagnosis_shown: undefined as never });
        expect(words("h1")).toBe("Écrivez vos idées");
        show(places, { diagnosis_shown: 99 });
        expect(words("h1")).toBe("Écrivez vos idées");
        show(places, { closed: true });
        expect(words("h1")).toBe("L’atelier est terminé. Merci.");
    });

    it("leaves the time of an open vote in sight", () => {
        show(places, {}, [keyed("round/1", { type: "round", round: 1, method: { type: "approval" }, is_open: true, live_results: false, items: [1], opened_at: 0, ends_at: 5_061_000 })]);
        expect(words("h1")).toBe("Places d’accueil");
        expect(words("[role=timer]")).toMatch(/^1:0[01]$/);
    });
});
