import { render } from "preact";
import { act } from "preact/test-utils";
import { describe, expect, it } from "vitest";
import type { BudgetEnvelope, ConventionRow, Row, SheetFields, SteeringOrders } from "../../../src/protocol.ts";
import { BudgetSection } from "../../../src/steering/budget_section.tsx";
import { Sync } from "../../../src/sync/sync.ts";
import { SyncContext } from "../../../src/ui/sync_context.ts";
import { FakeEnvironment } from "../../fake_environment.ts";
import { link_credentials } from "../../link_credentials.ts";
import { field, keyed, member, sheet } from "../rows.ts";

let world: FakeEnvironment;
let page: HTMLElement | undefined;
let n = 0;
const plain = (text: string | null | undefined): string => (text ?? "").replace(/\s+/g, " ").trim();
const text = (): string => plain(document.body.textContent);
const convention = (envelopes: readonly BudgetEnvelope[]): ConventionRow => ({
    type: "convention", title: "CTG", town: "Ici", first_year: 2027, last_year: 2029, ...(envelopes.length === 0 ? {} : { envelopes: [...envelopes] }),
});
const patch = (...upsert: [string, Row][]): void => void act(() => world.socket().say({
    type: "patch", view: "room", epoch: "e1", n: ++n, at: n, remove: [], upsert: upsert.map(([key, row]) => keyed(key, row)),
}));
const declared = (...envelopes: BudgetEnvelope[]): void => patch(["convention", convention(envelopes)]);

const open = (own: number | undefined, envelopes: readonly BudgetEnvelope[], ...all: SheetFields[]): void => {
    if (page !== undefined) render(null, page);
    document.body.innerHTML = "";
    world = new FakeEnvironment();
    const sync = new Sync<SteeringOrders>(world, link_credentials("steering"));
    const place = page = document.body.appendChild(document.createElement("div"));
    act(() => render(<SyncContext.Provider value={sync as never}><BudgetSection /></SyncContext.Provider>, place));
    sync.start();
    world.socket().open();
    const rows: [string, Row][] = [
        ["convention", convention(envelopes)], ["field/JE", field("JE", 1)], ["field/PE", field("PE", 2)], ["member/1", member(1)],
        ...all.map((values, index): [string, Row] => [`sheet/${index + 1}`, sheet(index + 1, "JE", values)]),
    ];
    act(() => world.socket().say(
        { type: "welcome", role: "steering", now: 5_000_000, ...(own === undefined ? {} : { member: own }) },
        { type: "snapshot", view: "room", epoch: "e1", n: (n = 1), at: 1, rows: rows.map(([key, row]) => keyed(key, row)) },
    ));
};
const name_of = (one: Element): string => plain(one.textContent);
const button = (label: string): HTMLButtonElement => {
    const found = [...document.querySelectorAll("button")].find((one) => name_of(one) === label);
    if (found === undefined) throw new Error(`no button ${label}`);
    return found;
};
const press = (label: string): void => void act(() => button(label).click());
const has_button = (label: string): boolean => [...document.querySelectorAll("button")].some((one) => name_of(one).startsWith(label));
const box = <T extends HTMLElement = HTMLInputElement>(label: string): T => {
    const named = [...document.querySelectorAll("label")].find((one) => plain(one.textContent).replace(" vide : tous", "") === label);
    if (named === undefined) throw new Error(`no field ${label}`);
    return document.getElementById(named.htmlFor) as T;
};
const put = (label: string, value: string): void => void act(() => {
    const place = box<HTMLInputElement | HTMLSelectElement>(label);
    place.value = value;
    place.dispatchEvent(new Event(place instanceof HTMLSelectElement ? "change" : "input", { bubbles: true }));
});
const fault_of = (label: string): string => {
    const place = box(label);
    const told = (place.getAttribute("aria-describedby") ?? "").split(" ").map((id) => document.getElementById(id)).find((one) => one?.className === "fault");
    return place.getAttribute("aria-invalid") === "true" ? plain(told?.textContent) : "";
};
const amount = "Montant en euros entiers";
const commands = () => world.socket().orders().map(({ command }) => command);
const answer = (code?: SteeringOrders["refusal"]): void => {
    const { device, n: number } = world.socket().orders().at(-1)!;
    act(() => world.socket().say(code === undefined ? { type: "accepted", device, n: number, at: n + 1 } : { type: "refused", code, device, n: number }));
};
const lines = (): string[][] => [...document.querySelectorAll("table[aria-label='Les enveloppes'] tbody tr")].map((row) =>
    [...row.children].slice(0, 5).map((cell) => plain(cell.textContent)));

const action: SheetFields = {
    budget: { euros: 48_000 }, schedule: { begins: "2027-03-01" },
    funding: [{ funder: "CAF", euros: 22_000, state: "asked" }, { funder: "Ville", euros: 6_000, state: "granted" }],
};
const whole: BudgetEnvelope = { scope: {}, euros: 50_000 };
const youth: BudgetEnvelope = { scope: { field: "JE" }, euros: 40_000 };

describe("the envelopes", () => {
    it("are held against what is planned, the exceeded ones in words", () => {
        open(undefined, [youth, { scope: { funder: "Caf" }, euros: 30_000 }, whole], action);
        expect(text()).toContain("1 enveloppe sur 3 est dépassée.");
        expect(lines()).toEqual([
            ["Toute la convention 96 % prévus, 1 fiche", "Montant 50 000 €", "Prévu 48 000 €", "Accordé 6 000 €", "Reste 2 000 €"],
            ["JE Champ JE 120 % prévus, 1 fiche", "Montant 40 000 €", "Prévu 48 000 €", "Accordé 6 000 €", "Reste dépassée de 8 000 €"],
            ["Caf 73 % prévus, 1 fiche", "Montant 30 000 €", "Prévu 22 000 €", "Accordé 0 €", "Reste 8 000 €"],
        ]);
        expect(document.querySelectorAll(".exceeded .dot").length, "and by a mark").toBe(1);
        expect(document.querySelectorAll(".envelopes .covered[aria-hidden=true]").length).toBe(3);
        for (const row of document.querySelectorAll(".envelopes tr")) expect(row.getAttribute("role")).toBe("row");
    });

    it("stand in the line of a field, a year or a funder that has one of exactly that scope", () => {
        open(undefined, [youth, { scope: { year: 2027 }, euros: 60_000 }, { scope: { funder: "caf" }, euros: 1_000 }, { scope: { year: 2027, field: "JE" }, euros: 7 }], action);
        const of_table = (title: string): string => plain(document.querySelector(`table[aria-label="${title}"] tbody th`)?.textContent);
        expect(of_table("Par champ")).toContain("enveloppe 40 000 €, dépassée de 8 000 €");
        expect(of_table("Par année de début")).toContain("enveloppe 60 000 €, reste 12 000 €");
        expect(of_table("Par financeur")).toContain("enveloppe 1 000 €, dépassée de 21 000 €");
        expect(document.querySelectorAll(".its-envelope").length).toBe(3);
    });

    it("can be read by a link that is nobody's, which says why it declares none", () => {
        open(undefined, [whole], action);
        expect(has_button("Déclarer") || has_button("Changer") || has_button("Retirer")).toBe(false);
        expect(text()).toContain("il faut le lien personnel d’un membre du comité de pilotage");
        open(undefined, []);
        expect(text(), "nothing to read").toBe("");
        open(undefined, [whole]);
        expect(lines().length, "there without any sheet").toBe(1);
    });

    it("are explained where there is none, before there is a sheet", () => {
        open(1, []);
        expect(text()).toContain("Aucune enveloppe n’est déclarée. Une enveloppe dit ce que la convention peut dépenser");
        expect(text()).toContain("Aucune fiche action ne compte encore");
        expect(has_button("Déclarer une enveloppe")).toBe(true);
    });

    it("can be taken away as a file", () => {
        open(undefined, [whole]);
        expect(document.querySelector("[aria-label='CSV, enveloppes']")).not.toBeNull();
        expect(text()).toContain("ont aussi une feuille « Enveloppes »");
    });
});

describe("declaring an envelope", () => {
    const fill = (year: string, of_field: string, funder: string, euros: string): void => {
        press("Déclarer une enveloppe");
        put("Année", year);
        put("Champ", of_field);
        put("Financeur", funder);
        put(amount, euros);
        press("Déclarer");
    };

    it("says what it is for and how much there is, and shows it until the server has it", () => {
        open(1, [], action);
        press("Déclarer une enveloppe");
        expect([...box<HTMLSelectElement>("Année").options].map((one) => one.textContent)).toEqual(["toutes", "2027", "2028", "2029"]);
        expect([...document.querySelectorAll("datalist option")].map((one) => (one as HTMLOptionElement).value)).toEqual(["CAF", "Ville"]);
        press("Pas maintenant");
        fill("2027", "JE", " CAF ", "48 000 €");
        expect(commands()).toEqual([{ type: "set_envelope", scope: { year: 2027, field: "JE", funder: "CAF" }, euros: 48_000 }]);
        expect(lines()[0]?.[0]).toContain("Champ JE, 2027, CAF");
        expect(text()).toContain("en route");
        answer();
        declared({ scope: { year: 2027, field: "JE", funder: "CAF" }, euros: 48_000 });
        expect(text()).not.toContain("en route");
        expect(lines().length).toBe(1);
    });

    it("of the whole convention says nothing but an amount", () => {
        open(1, []);
        fill("", "", "", "1 200 000");
        expect(commands()).toEqual([{ type: "set_envelope", scope: {}, euros: 1_200_000 }]);
    });

    it("waits while there is no line, and leaves once there is", () => {
        open(1, []);
        act(() => world.socket().break());
        fill("", "", "", "5000");
        expect(lines().length).toBe(1);
        expect(text()).toContain("en route");
        act(() => world.pass(30_000));
        act(() => world.socket().open());
        act(() => world.socket().say({ type: "welcome", role: "steering", now: 5_000_000, member: 1 }));
        expect(commands()).toEqual([{ type: "set_envelope", scope: {}, euros: 5_000 }]);
    });

    it.each([
        ["", "À remplir."], ["48,50", "Écrivez des euros entiers, sans centimes."], ["beaucoup", "Écrivez un montant en euros, comme 12 500."],
        ["1000000000001", "Ce montant est trop grand : 1 000 000 000 000 € au plus."],
    ])("sends no %j, and says what is wrong", (typed, said) => {
        open(1, []);
        fill("", "", "", typed);
        expect(fault_of(amount)).toBe(said);
        expect(commands()).toEqual([]);
    });

    it("takes no funder with a name too long", () => {
        open(1, []);
        fill("", "", "x".repeat(81), "5");
        expect(fault_of("Financeur")).toBe("C’est trop long : 80 signes au plus.");
        expect(commands()).toEqual([]);
    });

    it("tells of one that stands before it is replaced, however its funder is written", () => {
        open(1, [{ scope: { funder: "Département" }, euros: 40_000 }]);
        press("Déclarer une autre enveloppe");
        put("Financeur", "DEPARTEMENT");
        expect(text()).toContain("Déjà déclarée : DEPARTEMENT, 40 000 €.");
        put(amount, "40000");
        press("Déclarer");
        expect(fault_of(amount)).toBe("C’est déjà le montant de cette enveloppe.");
        put(amount, "41000");
        press("Déclarer");
        expect(commands()).toEqual([{ type: "set_envelope", scope: { funder: "DEPARTEMENT" }, euros: 41_000, replaces: 40_000 }]);
    });

    it("ends at 200", () => {
        open(1, Array.from({ length: 200 }, (_, index) => ({ scope: { funder: `Financeur ${index}` }, euros: 1 })));
        expect(text()).toContain("La convention a ses 200 enveloppes.");
        expect(has_button("Déclarer")).toBe(false);
    });
});

describe("an envelope that stands", () => {
    it("gets another amount, from what the page showed when it was begun", () => {
        open(1, [whole]);
        press("Changer le montant : Toute la convention");
        expect(box(amount).value).toBe("50000");
        declared({ scope: {}, euros: 55_000 });
        put(amount, "60000");
        press("Enregistrer");
        expect(commands()).toEqual([{ type: "set_envelope", scope: {}, euros: 60_000, replaces: 50_000 }]);
        answer("changed_meanwhile");
        expect(document.querySelectorAll("tbody .notice").length, "where its line is").toBe(1);
        expect(text()).toContain("Enveloppe non enregistrée. Elle a été modifiée juste avant : son montant est à présent de 55 000 €.");
        expect(text()).toContain("Vous aviez écrit : Toute la convention, 60 000 €.");
        press("Mettre 60 000 €");
        expect(commands().at(-1)).toEqual({ type: "set_envelope", scope: {}, euros: 60_000, replaces: 55_000 });
        expect(document.querySelector(".notice")).toBeNull();
    });

    it("changed twice without a line is changed from the first of the two", () => {
        open(1, [whole]);
        act(() => world.socket().break());
        for (const typed of ["60000", "70000"]) {
            press("Changer le montant : Toute la convention");
            put(amount, typed);
            press("Enregistrer");
        }
        expect(lines()[0]?.[1]).toBe("Montant 70 000 €");
        act(() => world.pass(30_000));
        act(() => world.socket().open());
        act(() => world.socket().say({ type: "welcome", role: "steering", now: 5_000_000, member: 1 }));
        answer();
        expect(commands().map((one) => "replaces" in one && one.replaces)).toEqual([50_000, 60_000]);
    });

    it("keeps what another wrote, if the person says so", () => {
        open(1, [whole]);
        press("Changer le montant : Toute la convention");
        put(amount, "60000");
        press("Enregistrer");
        declared();
        answer("changed_meanwhile");
        expect(text()).toContain("Elle a été retirée juste avant.");
        press("La laisser retirée");
        expect(commands().length).toBe(1);
        expect(document.querySelector(".notice")).toBeNull();
    });

    it("is kept to be read where a later order overtook it, which was on another perhaps", () => {
        open(1, [whole]);
        press("Changer le montant : Toute la convention");
        put(amount, "60000");
        press("Enregistrer");
        answer("stale");
        expect(text()).toContain("Enveloppe non enregistrée.");
        expect(text()).toContain("Vous aviez écrit : Toute la convention, 60 000 €.");
        press("Reprendre");
        expect(box(amount).value).toBe("60000");
    });

    it("is taken out after a question that says its amount", () => {
        open(1, [youth]);
        press("Retirer : Champ JE");
        expect(text()).toContain("Retirer cette enveloppe de 40 000 € ?");
        press("Non, la garder");
        press("Retirer : Champ JE");
        press("Oui, la retirer");
        expect(commands()).toEqual([{ type: "set_envelope", scope: { field: "JE" }, replaces: 40_000 }]);
        expect(text()).toContain("retrait en route");
        expect(has_button("Changer le montant")).toBe(false);
        declared({ ...youth, euros: 45_000 });
        answer("changed_meanwhile");
        expect(text()).toContain("Enveloppe non retirée. Elle a été modifiée juste avant : son montant est à présent de 45 000 €.");
        press("La retirer quand même");
        expect(commands().at(-1)).toEqual({ type: "set_envelope", scope: { field: "JE" }, replaces: 45_000 });
    });

    it.each([
        ["already_there", "rien n’est à refaire"], ["convention_full", "La convention a ses 200 enveloppes. Retirez-en une"],
        ["personal_link_needed", "lien personnel"], ["malformed", "son champ n’est peut-être plus dans la convention"],
    ] as const)("says why it is refused: %s", (code, said) => {
        open(1, []);
        press("Déclarer une enveloppe");
        put("Champ", "PE");
        put(amount, "7000");
        press("Déclarer");
        answer(code);
        expect(text()).toContain(said);
        expect(text()).toContain("Vous aviez écrit : Champ PE, 7 000 €.");
        if (code === "already_there") return press("J’ai compris");
        press("Reprendre");
        expect([box<HTMLSelectElement>("Champ").value, box(amount).value]).toEqual(["PE", "7000"]);
        expect(document.querySelector(".notice")).toBeNull();
    });

    it("gives the focus back to the button that opened its form", () => {
        open(1, [whole]);
        press("Changer le montant : Toute la convention");
        expect(document.activeElement).toBe(box(amount));
        press("Pas maintenant");
        expect(document.activeElement).toBe(button("Changer le montant : Toute la convention"));
    });
});
