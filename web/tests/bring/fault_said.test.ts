import { describe, expect, it } from "vitest";
import { fault_said, letters_of } from "../../src/bring/fault_said.ts";
import { bring_wrong } from "../../src/i18n/bring.ts";

const wrong = (why: keyof typeof bring_wrong): string => bring_wrong[why];
const spaced = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ");

describe("what is wrong", () => {
    it("is told by its place, its cell and why", () => {
        const fault = { sheet: "Feuille 1", line: 12, column: 2, head: "coût", cell: "douze mille", why: "not_an_amount" } as const;
        expect(spaced(fault_said(fault, false, wrong))).toBe("ligne 12, colonne C « coût » : « douze mille » n’est pas un montant en euros, comme 12 500");
        expect(spaced(fault_said(fault, true, wrong))).toMatch(/^« Feuille 1 », ligne 12, colonne C/);
        expect(spaced(fault_said({ sheet: "", line: 3, head: "", cell: "", why: "missing_field" }, false, wrong))).toBe("ligne 3 : il manque le champ");
        expect(spaced(fault_said({ ...fault, cell: "x".repeat(200), why: "too_long", number: 140 }, false, wrong))).toBe(`ligne 12, colonne C « coût » : « ${"x".repeat(60)}… » est trop long : 140 signes au plus`);
        expect(spaced(fault_said({ ...fault, cell: "Un", why: "twice", number: 4 }, false, wrong))).toMatch(/« Un » est déjà dit à la ligne 4$/);
    });

    it("names columns as spreadsheets do", () => {
        expect([0, 25, 26, 51, 52, 59].map(letters_of)).toEqual(["A", "Z", "AA", "AZ", "BA", "BH"]);
    });
});
