import { act } from "preact/test-utils";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ConventionPart } from "../../src/office/convention_part.tsx";
import type { ConventionRow, KeyedRow } from "../../src/protocol.ts";
import { OfficeDesk } from "./desk.tsx";

const held: ConventionRow = {
    type: "convention", title: "CTG", town: "Baugé", first_year: 2027, last_year: 2030, signatories: ["La commune"], starts_on: "2027-01-01",
    ends_on: "2030-12-31", milestones: [{ day: "2029-03-01", title: "Bilan" }],
};
const { type: _, ...told } = held;
const field = (code: string, title: string, order: number): KeyedRow => ({ key: `field/${code}`, row: { type: "field", field: code, title, order } });
const rows: KeyedRow[] = [{ key: "convention", row: held }, field("JE", "Jeunesse", 2), field("PE", "Petite enfance", 1), field("LO", "Logement", 3),
    { key: "committee/1", row: { type: "committee", committee: 1, field: "PE", title: "Comité", other_fields: ["JE"] } }];

let desk: OfficeDesk;
beforeEach(() => {
    desk = new OfficeDesk(<ConventionPart />, rows);
    desk.press("Modifier les champs");
});
afterEach(() => desk.close());

const titles = (): string[] => [...desk.place.querySelectorAll<HTMLInputElement>(".field-editor input")].map((one) => one.value);

describe("the convention’s fields", () => {
    it("stand in their order, and the focus goes to the first", () => {
        expect(titles()).toEqual(["Petite enfance", "Jeunesse", "Logement"]);
        expect(document.activeElement).toBe(desk.input("Nom du champ PE"));
    });

    it("are renamed, moved, added and taken out, and sent whole with all the rest as it was", () => {
        desk.type("Nom du champ JE", " Jeunes ");
        desk.press("Monter : Jeunes");
        desk.press("Retirer : Logement");
        desk.press("Ajouter un champ");
        expect(document.activeElement).toBe(desk.input("Nom du champ"));
        desk.type("Nom du champ", "Santé mentale");
        expect(desk.input("Deux lettres").value).toBe("SM");
        desk.type("Deux lettres", "st");
        desk.submit();
        expect(desk.orders()).toEqual([{ type: "describe_convention", ...told, fields: [
            { field: "JE", title: "Jeunes" }, { field: "PE", title: "Petite enfance" }, { field: "ST", title: "Santé mentale" }] }]);
    });

    it("that a committee is of cannot be taken out", () => {
        expect(desk.button("Retirer : Petite enfance")).toBeUndefined();
        expect(desk.button("Retirer : Jeunesse")).toBeUndefined();
        expect(desk.button("Retirer : Logement")).toBeDefined();
    });

    it("with a fault are not sent, and say so beside the line", () => {
        desk.press("Ajouter un champ");
        desk.type("Nom du champ", "Santé");
        desk.type("Deux lettres", "je");
        desk.submit();
        const code = desk.input("Deux lettres");
        expect(code.getAttribute("aria-invalid")).toBe("true");
        expect(desk.text()).toContain("Ces deux lettres nomment déjà un autre champ.");
        desk.type("Nom du champ JE", "");
        desk.submit();
        expect(desk.input("Nom du champ JE").getAttribute("aria-invalid")).toBe("true");
        expect(desk.orders()).toEqual([]);
    });

    it("that did not change are not sent again", () => {
        desk.press("Descendre : Petite enfance");
        desk.press("Monter : Petite enfance");
        desk.submit();
        expect(desk.orders()).toEqual([]);
    });

    it("move with the keyboard alone", () => {
        act(() => void desk.input("Nom du champ LO").dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowUp", altKey: true, bubbles: true, cancelable: true })));
        expect(titles()).toEqual(["Petite enfance", "Logement", "Jeunesse"]);
    });
});

describe("a field that goes though something is of it", () => {
    it("is refused in words", () => {
        desk.press("Retirer : Logement");
        desk.submit();
        desk.refuse("field_in_use");
        expect(desk.text()).toContain("Un champ que vous retirez sert encore");
    });
});
