import { describe, expect, it } from "vitest";
import { fault_said } from "../../../src/bring/fault_said.ts";
import { read_file } from "../../../src/bring/read_file.ts";
import { office_wrong } from "../../../src/i18n/office_bring.ts";
import { known_table, type Brings } from "../../../src/office/bring/columns.ts";
import { committees_plan, members_plan } from "../../../src/office/bring/plan.ts";
import type { CommitteeRow, FieldRow, MemberRow } from "../../../src/protocol.ts";
import { file_of, ods, ods_row, xlsx, xlsx_row } from "../../bring/files.ts";

const tables = async (bytes: Uint8Array | string, what: Brings) => {
    const read = await read_file(file_of(bytes), (table) => known_table(table, what) !== null);
    if ("why" in read) throw new Error(read.why);
    return read.tables;
};
const member = (number: number, called: string, function_: string, more: Partial<MemberRow> = {}): MemberRow =>
    ({ type: "member", member: number, called, function: function_, seated: true, forgotten: false, ...more });
const committee = (number: number, title: string, more: Partial<CommitteeRow> = {}): CommitteeRow => ({ type: "committee", committee: number, field: "JE", title, ...more });
const known = [committee(1, "Comité jeunesse"), committee(2, "Comité familles"), committee(3, "Comité familles", { field: "PE" }), committee(9, "Copil élargi", { steers: true })];
const members = async (bytes: Uint8Array | string, ...there: MemberRow[]) => members_plan(await tables(bytes, "members"), there, known);
const fields: FieldRow[] = [{ type: "field", field: "PE", title: "Petite enfance 0–3 ans", order: 1 }, { type: "field", field: "JE", title: "Jeunesse", order: 2 },
    { type: "field", field: "AD", title: "Accès aux droits et aux services, accès numérique", order: 3 }, { type: "field", field: "PA", title: "Parentalité", order: 4 }];
const committees = async (bytes: Uint8Array | string, ...there: [field: string, title: string, ...others: string[]][]) => committees_plan(
    await tables(bytes, "committees"), fields, there.map(([field, title, ...other_fields], at) => ({ type: "committee", committee: at + 1, field, title,
        ...(other_fields.length > 0 && { other_fields }) })));
const spaced = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ");
const western = (text: string): Uint8Array => Uint8Array.from([...text], (letter) => (letter === "’" ? 0x92 : letter.charCodeAt(0)));

describe("members of a file", () => {
    it("are read from CSV in its letters, from Excel and from LibreOffice", async () => {
        const table = "Nom;Fonction\r\nInès Le Guen;Directrice de l’école\r\n";
        const expected = [{ called: "Inès Le Guen", function: "Directrice de l’école", committee: null }];
        for (const bytes of [table, `\ufeff${table}`, western(table), xlsx({ Un: xlsx_row(1, "Nom", "Fonction") + xlsx_row(2, "Inès Le Guen", "Directrice de l’école") }),
            ods({ Un: ods_row("Nom", "Fonction") + ods_row("Inès Le Guen", "Directrice de l’école") })])
            expect((await members(bytes)).added).toEqual(expected);
    });

    it("may have their first names in a column of their own", async () => {
        expect((await members("nom;prénom;qualité\nLe Guen;Inès;CAF\n")).added).toEqual([{ called: "Inès Le Guen", function: "CAF", committee: null }]);
    });

    it("who are there already are left, by name and function", async () => {
        const there = [member(1, "Inès Le Guen", "Directrice"), member(2, "Paul Roy", "Élu", { is_owner: true }), member(3, "", "", { forgotten: true })];
        const plan = await members("nom;fonction\ninès  le guen;DIRECTRICE\nInès Le Guen;Élue\nPaul Roy;Élu\n", ...there);
        expect(plan.there).toEqual([{ called: "inès le guen", function: "DIRECTRICE", committee: null }]);
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

describe("members of a file who are there already", () => {
    it("and stand for something else are corrected, under the name they have; the same file then changes nothing", async () => {
        const inès = member(1, "Inès Le Guen", "Directrice");
        const file = "nom;fonction\ninès le guen;Présidente\n";
        const plan = await members(file, inès);
        expect(plan.corrected).toEqual([{ called: "Inès Le Guen", function: "Présidente", committee: null, corrects: inès }]);
        expect([plan.added, plan.there, plan.faults]).toEqual([[], [], []]);
        const again = await members(file, { ...inès, function: "Présidente" });
        expect([again.added, again.corrected, again.there.length]).toEqual([[], [], 1]);
    });

    it("are not guessed where several have the name, in the file or on the page", async () => {
        const one = member(1, "Inès Le Guen", "Directrice");
        const two = await members("nom;fonction\nInès Le Guen;Élue\n", one, member(2, "Inès Le Guen", "Parent"));
        expect(two.faults.map(({ line, why }) => [line, why])).toEqual([[2, "several_members"]]);
        const both = await members("nom;fonction\nInès Le Guen;Élue\nInès Le Guen;Parent\n", one);
        expect(both.faults.map(({ line, why }) => [line, why])).toEqual([[2, "several_members"], [3, "several_members"]]);
        const parted = await members("nom;fonction\nInès Le Guen;Parent\nInès Le Guen;Élue\n", one, member(2, "Inès Le Guen", "Parent"));
        expect(parted.corrected).toMatchObject([{ function: "Élue", corrects: one }]);
    });

    it("are not owners of actions, nor those whose name was erased", async () => {
        const plan = await members("nom;fonction\nPaul Roy;CAF\n", member(1, "Paul Roy", "Élu", { is_owner: true }), member(2, "", "", { forgotten: true }));
        expect(plan.added).toHaveLength(1);
    });
});

describe("members of committees in a file", () => {
    it("are of the committee that their line names, or of the steering committee without one", async () => {
        const plan = await members("nom;fonction;comité\nAnne;Parent;comité Jeunesse\nPaul;Élu;\nLuc;Élu;COPIL\nZoé;CAF;Copil élargi\n");
        expect(plan.faults).toEqual([]);
        expect(plan.added.map(({ called, committee: of }) => [called, of])).toEqual([["Anne", 1], ["Paul", null], ["Luc", null], ["Zoé", null]]);
    });

    it("may be of several bodies, and are found in their own", async () => {
        const plan = await members("nom;fonction;comité\nAnne;Parent;Comité jeunesse\nAnne;Élue;\n", member(1, "Anne", "Parent", { committee: 1 }));
        expect(plan.there).toMatchObject([{ called: "Anne", committee: 1 }]);
        expect(plan.added).toMatchObject([{ called: "Anne", function: "Élue", committee: null }]);
    });

    it("of a committee that nobody knows, or of one of several, are told by row and column", async () => {
        const { faults } = await members("nom;fonction;comité\nAnne;Parent;Comité sport\nPaul;Élu;Comité familles\n");
        expect(faults.map(({ line, column, why }) => [line, column, why])).toEqual([[2, 2, "unknown_committee"], [3, 2, "several_committees"]]);
    });
});

describe("fields of a committee in a file", () => {
    it("are several, by code or title, parted by signs that titles may hold too", async () => {
        const lines = ["Un;\"JE;PA\"", "Deux;Parentalité / jeunesse", "Trois;\"pe, Accès aux droits et aux services, accès numérique, JE\"", "Quatre;\"JE, JE\""];
        const plan = await committees(`comité;champ\n${lines.join("\n")}\n`);
        expect(plan.faults).toEqual([]);
        expect(plan.added.map(({ field, other_fields }) => [field, ...other_fields])).toEqual([["JE", "PA"], ["PA", "JE"], ["PE", "JE", "AD"], ["JE"]]);
    });

    it("one of which nobody knows are told", async () => {
        const { faults } = await committees("comité;champ\nUn;\"JE; sport\"\nDeux;\" ; \"\n");
        expect(faults.map(({ line, column, why }) => [line, column, why])).toEqual([[2, 1, "unknown_field"], [3, 1, "missing_field"]]);
    });

    it("in another order are the same committee; other fields are refused, since they stay", async () => {
        expect((await committees("comité;champ\nUn;PA/JE\n", ["JE", "Un", "PA"])).there).toHaveLength(1);
        const { faults } = await committees("comité;champ\nUn;JE\nDeux;PA\ndeux;PA/PE\n", ["JE", "Un", "PA"]);
        expect(faults.map(({ line, column, why }) => [line, column, why])).toEqual([[4, 0, "twice"], [2, 1, "other_fields_there"]]);
    });
});

describe("committees of a file", () => {
    it("name their field by its code or its title, and are left where they are there", async () => {
        const plan = await committees("comité;champ\nComité jeunesse;JE\nConseil des jeunes;jeunesse\nComité petite enfance;Petite enfance\n", ["JE", "COMITÉ  Jeunesse"], ["PE", "Conseil des jeunes"]);
        expect(plan.faults).toEqual([]);
        expect(plan.there).toEqual([{ field: "JE", title: "Comité jeunesse", other_fields: [] }]);
        expect(plan.added).toEqual([{ field: "JE", title: "Conseil des jeunes", other_fields: [] }, { field: "PE", title: "Comité petite enfance", other_fields: [] }]);
    });

    it("are told what is wrong, by row and column", async () => {
        const { faults } = await committees(`comité;champ\nUn;XX\nDeux;\n;JE\n${"x".repeat(141)};JE\nTrois;JE\ntrois;Jeunesse\n`);
        expect(faults.map(({ line, column, why }) => [line, column, why])).toEqual([
            [2, 1, "unknown_field"], [3, 1, "missing_field"], [4, 0, "missing_committee"], [5, 0, "too_long"], [7, 0, "twice"],
        ]);
    });
});
