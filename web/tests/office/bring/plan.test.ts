import { describe, expect, it } from "vitest";
import { fault_said } from "../../../src/bring/fault_said.ts";
import { read_file } from "../../../src/bring/read_file.ts";
import { office_wrong } from "../../../src/i18n/office_bring.ts";
import { known_table, type Brings } from "../../../src/office/bring/columns.ts";
import { committees_plan, members_plan } from "../../../src/office/bring/plan.ts";
import type { FieldRow, MemberRow } from "../../../src/protocol.ts";
import { file_of, ods, ods_row, xlsx, xlsx_row } from "../../bring/files.ts";

const tables = async (bytes: Uint8Array | string, what: Brings) => {
    const read = await read_file(file_of(bytes), (table) => known_table(table, what) !== null);
    if ("why" in read) throw new Error(read.why);
    return read.tables;
};
const member = (number: number, called: string, function_: string, more: Partial<MemberRow> = {}): MemberRow =>
    ({ type: "member", member: number, called, function: function_, seated: true, forgotten: false, ...more });
const members = async (bytes: Uint8Array | string, ...there: MemberRow[]) => members_plan(await tables(bytes, "members"), there);
const fields: FieldRow[] = [{ type: "field", field: "PE", title: "Petite enfance 0–3 ans", order: 1 }, { type: "field", field: "JE", title: "Jeunesse", order: 2 }];
const committees = async (bytes: Uint8Array | string, ...there: [field: string, title: string][]) => committees_plan(
    await tables(bytes, "committees"), fields, there.map(([field, title], at) => ({ type: "committee", committee: at + 1, field, title })));
const spaced = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ");
const western = (text: string): Uint8Array => Uint8Array.from([...text], (letter) => (letter === "’" ? 0x92 : letter.charCodeAt(0)));

describe("members of a file", () => {
    it("are read from CSV in its letters, from Excel and from LibreOffice", async () => {
        const table = "Nom;Fonction\r\nInès Le Guen;Directrice de l’école\r\n";
        const expected = [{ called: "Inès Le Guen", function: "Directrice de l’école" }];
        for (const bytes of [table, `\ufeff${table}`, western(table), xlsx({ Un: xlsx_row(1, "Nom", "Fonction") + xlsx_row(2, "Inès Le Guen", "Directrice de l’école") }),
            ods({ Un: ods_row("Nom", "Fonction") + ods_row("Inès Le Guen", "Directrice de l’école") })])
            expect((await members(bytes)).added).toEqual(expected);
    });

    it("may have their first names in a column of their own", async () => {
        expect((await members("nom;prénom;qualité\nLe Guen;Inès;CAF\n")).added).toEqual([{ called: "Inès Le Guen", function: "CAF" }]);
    });

    it("who are there already are left, by name and function", async () => {
        const there = [member(1, "Inès Le Guen", "Directrice"), member(2, "Paul Roy", "Élu", { is_owner: true }), member(3, "", "", { forgotten: true })];
        const plan = await members("nom;fonction\ninès  le guen;DIRECTRICE\nInès Le Guen;Élue\nPaul Roy;Élu\n", ...there);
        expect(plan.there).toEqual([{ called: "inès le guen", function: "DIRECTRICE" }]);
        expect(plan.added.map(({ called }) => called)).toEqual(["Inès Le Guen", "Paul Roy"]);
        expect((await members("nom;fonction\nInès Le Guen;Élue\n", member(1, "Inès Le Guen", "Élue", { seated: false }))).added).toEqual([]);
    });

    it("are told what is wrong, by row and column", async () => {
        const { faults } = await members(`nom;fonction\n;Élu\nPaul Roy;\n${"x".repeat(41)};Élu\nAnne;Élue\n\nanne;élue\n`);
        expect(faults.map((fault) => spaced(fault_said(fault, false, (why) => office_wrong[why])))).toEqual([
            "ligne 2, colonne A « nom » : il manque le nom",
            "ligne 3, colonne B « fonction » : il manque la fonction",
            `ligne 4, colonne A « nom » : « ${"x".repeat(41)} » est trop long : 40 signes au plus`,
            "ligne 7, colonne A « nom » : « anne » est déjà dit à la ligne 5",
        ]);
        const two = await members(`nom;prénom;fonction\n${"x".repeat(30)};${"y".repeat(15)};Élu\n`);
        expect(two.faults).toMatchObject([{ why: "too_long", line: 2, column: 0, number: 24 }]);
    });

    it("are not those of a table without names or functions, and of a sheet beside", async () => {
        expect((await tables("nom;téléphone\nA;B\n", "members")).some((table) => known_table(table, "members") !== null)).toBe(false);
        const plan = await members(xlsx({ Notes: xlsx_row(1, "mémo"), Membres: xlsx_row(1, "nom", "fonction") + xlsx_row(2, "Anne", "Élue") }));
        expect(plan.unknown_sheets).toEqual(["Notes"]);
        expect(plan.added).toHaveLength(1);
    });
});

describe("committees of a file", () => {
    it("name their field by its code or its title, and are left where they are there", async () => {
        const plan = await committees("comité;champ\nComité jeunesse;JE\nConseil des jeunes;jeunesse\nComité petite enfance;Petite enfance\n", ["JE", "COMITÉ  Jeunesse"], ["PE", "Conseil des jeunes"]);
        expect(plan.faults).toEqual([]);
        expect(plan.there).toEqual([{ field: "JE", title: "Comité jeunesse" }]);
        expect(plan.added).toEqual([{ field: "JE", title: "Conseil des jeunes" }, { field: "PE", title: "Comité petite enfance" }]);
    });

    it("are told what is wrong, by row and column", async () => {
        const { faults } = await committees(`comité;champ\nUn;XX\nDeux;\n;JE\n${"x".repeat(141)};JE\nTrois;JE\ntrois;Jeunesse\n`);
        expect(faults.map(({ line, column, why }) => [line, column, why])).toEqual([
            [2, 1, "unknown_field"], [3, 1, "missing_field"], [4, 0, "missing_committee"], [5, 0, "too_long"], [7, 0, "twice"],
        ]);
    });
});
