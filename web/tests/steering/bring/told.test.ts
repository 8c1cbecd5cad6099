import { describe, expect, it } from "vitest";
import type { DiagnosisRow, SheetRow } from "../../../src/protocol.ts";
import { differences_of } from "../../../src/steering/bring/told.ts";

const spaced = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ");

describe("what a line changes", () => {
    it("is told by each thing that it says otherwise, beside what stands", () => {
        const figures = { unit: "%", source: "INSEE", figures: [{ year: 2021, value_thousandths: 58_000 }] };
        const row: DiagnosisRow = { type: "diagnosis", line: 1, field: "PE", revision: 1, said: { kind: "indicator", title: "Places", note: "Dit", figures } };
        const said = { ...row.said, figures: { ...figures, figures: [{ year: 2021, value_thousandths: 59_500 }, { year: 2023, value_thousandths: -4_400 }],
            target: { year: 2030, value_thousandths: 70_000 }, compared: { territory: "Pays", value_thousandths: 62_000 } } };
        expect(differences_of({ of: "diagnosis", row, order: { field: "PE", said } }).map(({ label, from, to }) => [label, from, spaced(to)])).toEqual([
            ["2021", "58", "59,5"], ["2023", null, "−4,4"], ["Cible", null, "70 en 2030"], ["Comparaison", null, "Pays : 62"],
        ]);
    });

    it("is, of an action, told in the order of its sheet", () => {
        const row: SheetRow = { type: "sheet", sheet: 1, field: "PE", number: 1, member: 1, at: 1, values: { title: "Un", owner: "Ville" }, changed: [] };
        expect(differences_of({ of: "action", row, order: { field: "PE", values: { budget: { euros: 12_000 }, owner: "CAF", title: "Deux" } } }).map(({ label, from, to }) => [label, from, spaced(to)])).toEqual([
            ["Intitulé", "Un", "Deux"], ["Pilote", "Ville", "CAF"], ["Coût", null, "12 000 €"],
        ]);
        expect(differences_of({ of: "action", order: { field: "PE", values: { title: "Trois", owner: "CAF" } } })).toEqual([{ label: "Pilote", from: null, to: "CAF" }]);
    });
});
