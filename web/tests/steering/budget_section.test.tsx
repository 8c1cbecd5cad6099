import { render } from "preact";
import { act } from "preact/test-utils";
import { describe, expect, it } from "vitest";
import type { SheetFields, SteeringOrders } from "../../src/protocol.ts";
import { BudgetSection } from "../../src/steering/budget_section.tsx";
import { Sync } from "../../src/sync/sync.ts";
import { SyncContext } from "../../src/ui/sync_context.ts";
import { FakeEnvironment } from "../fake_environment.ts";
import { link_credentials } from "../link_credentials.ts";
import { field, keyed, sheet } from "./rows.ts";

const open = (...all: SheetFields[]): HTMLElement => {
    const world = new FakeEnvironment();
    const sync = new Sync<SteeringOrders>(world, link_credentials("steering"));
    const place = document.createElement("div");
    act(() => render(<SyncContext.Provider value={sync as never}><BudgetSection /></SyncContext.Provider>, place));
    sync.start();
    world.socket().open();
    const rows = [
        keyed("field/JE", field("JE", 1)),
        ...all.map((values, index) => keyed(`sheet/${index + 1}`, sheet(index + 1, "JE", values))),
    ];
    act(() => world.socket().say(
        { type: "welcome", role: "steering", now: 5_000_000 }, { type: "snapshot", view: "room", epoch: "e1", n: 1, at: 1, rows },
    ));
    return place;
};
const plain = (text: string | null | undefined): string => (text ?? "").replace(/\s+/g, " ").trim();
const table = (place: HTMLElement, title: string): string[][] =>
    [...place.querySelectorAll(`table[aria-label="${title}"] tr`)].map((row) =>
        [...row.children].map((cell) => plain((cell.querySelector(".nowrap") ?? cell).textContent)));

const caravan: SheetFields = {
    budget: { euros: 4_300_000_000 }, schedule: { begins: "2027-03-01" },
    funding: [{ funder: "CAF", euros: 1_000, state: "granted" }, { funder: "caf ", euros: 500, state: "asked" }],
};
const club: SheetFields = { budget: { euros: 2_000 }, funding: [{ funder: "Ville", euros: 2_600, state: "granted" }] };
const dropped: SheetFields = { budget: { euros: 77 }, progress: { state: "abandoned" } };

describe("the budget", () => {
    it("sets cost against what is granted and asked, with a total to the euro", () => {
        const place = open(caravan, club, {}, dropped);
        expect(table(place, "Par champ")).toEqual([
            ["Champ", "Coût prévu", "Accordé", "Reste à trouver", "Demandé", "Reste à demander"],
            ["JE Champ JE 3 fiches, dont 1 sans montant 1 fiche a obtenu 600 € de plus que son coût",
                "4 300 002 000 €", "3 600 €", "4 299 999 000 €", "500 €", "4 299 998 500 €"],
            ["Total 3 fiches, dont 1 sans montant", "4 300 002 000 €", "3 600 €", "4 299 999 000 €", "500 €", "4 299 998 500 €"],
        ]);
    });

    it("says what is not counted, and what was granted beyond a cost", () => {
        const said = plain(open(caravan, club, {}, dropped).textContent);
        expect(said).toContain("1 action abandonnée n’est pas comptée.");
        expect(said).toContain("1 fiche sans montant");
        expect(said).toContain("1 fiche a obtenu 600 € de plus que son coût");
        expect(plain(open(caravan).textContent)).toContain("Les actions abandonnées ne comptent pas.");
    });

    it("sums funders by plain words, and years by the beginning", () => {
        const place = open(caravan, club);
        expect(table(place, "Par financeur").slice(1)).toEqual([
            ["Ville 1 fiche", "2 600 €", "0 €", "0 €"],
            ["CAF 1 fiche", "1 000 €", "500 €", "0 €"], ["Total", "3 600 €", "500 €", "0 €"],
        ]);
        expect(table(place, "Par année de début").slice(1).map(([year, cost]) => [year, cost])).toEqual([
            ["2027 1 fiche", "4 300 000 000 €"], ["Sans date 1 fiche 1 fiche a obtenu 600 € de plus que son coût", "2 000 €"],
            ["Total 2 fiches", "4 300 002 000 €"],
        ]);
        expect(plain(place.textContent)).toContain("Une action compte en entier dans l’année où elle commence");
    });

    it("invents no figure where no sheet says one", () => {
        expect(plain(open({ title: "Café" }).textContent)).toContain("Aucune fiche ne dit encore de montant.");
        const granted_only = open({ funding: [{ funder: "CAF", euros: 5, state: "granted" }] });
        expect(table(granted_only, "Par champ")[2]).toEqual(["Total 1 fiche sans montant", "–", "5 €", "–", "0 €", "–"]);
        expect(open(dropped).textContent).toBe("");
    });
});
