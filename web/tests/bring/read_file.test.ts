import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { read_file } from "../../src/bring/read_file.ts";
import type { Table } from "../../src/bring/reading.ts";
import { Package } from "../../src/bring/zip.ts";
import { file_of, ods, ods_row, packed, xlsx, xlsx_row } from "./files.ts";

// A page that knows tables with a title.
const is_known = ({ rows }: Table): boolean => rows[0]?.includes("titre") ?? false;
const rows_of = async (bytes: Uint8Array | string) => {
    const read = await read_file(file_of(bytes), is_known);
    if ("why" in read) throw new Error(read.why);
    return read.tables[0]!.rows;
};
const why = async (bytes: Uint8Array | string, size?: number): Promise<unknown> => {
    const read = await read_file(file_of(bytes, size), is_known);
    return "why" in read ? read.why : read.tables;
};
const wide = (text: string, little: boolean): Uint8Array => Uint8Array.from([...text].flatMap((letter) => {
    const [low, high] = [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8];
    return little ? [low, high] : [high, low];
}));
const western = (text: string): Uint8Array => Uint8Array.from([...text], (letter) => (letter === "’" ? 0x92 : letter === "€" ? 0x80 : letter.charCodeAt(0)));

const table = "champ;titre;coût\r\nPE;Café d’été;12 €\r\n";
const rows = [["champ", "titre", "coût"], ["PE", "Café d’été", "12 €"]];

describe("a CSV file", () => {
    it("is read in each of the letters that spreadsheets write", async () => {
        expect(await rows_of(table)).toEqual(rows);
        expect(await rows_of(`\ufeff${table}`)).toEqual(rows);
        expect(await rows_of(western(table))).toEqual(rows);
        for (const little of [true, false]) {
            expect(await rows_of(wide(`\ufeff${table}`, little))).toEqual(rows);
            expect(await rows_of(wide(table, little))).toEqual(rows);
        }
    });

    it("parts its cells by what its first line has most of, or by what it says", async () => {
        expect(await rows_of("champ,titre,coût\nPE,\"Café; d’été\",12 €\n")).toEqual([rows[0], ["PE", "Café; d’été", "12 €"]]);
        expect(await rows_of("champ\ttitre, long\tcoût\nPE\tCafé\t1,5\n")).toEqual([["champ", "titre, long", "coût"], ["PE", "Café", "1,5"]]);
        expect(await rows_of(`sep=|\n${table.replace(/;/g, "|")}`)).toEqual(rows);
        expect(await rows_of(`\ufeffsep=;\r\n${table}`)).toEqual(rows);
    });

    it("may have line ends and quotes in a quoted cell, and empty lines, which count", async () => {
        expect(await rows_of("titre;note\r\n\r\n\"Le \"\"café\"\"\";\"deux\r\nlignes\"\r\n")).toEqual([["titre", "note"], [], ["Le \"café\"", "deux\nlignes"]]);
    });

    it("gives back what our own exports put an apostrophe before, and leaves others theirs", async () => {
        expect(await rows_of("fiche;code;champ;titre\n1;PE1;PE;'=1+1;'oui\n")).toEqual([["fiche", "code", "champ", "titre"], ["1", "PE1", "PE", "=1+1", "oui"]]);
        expect(await rows_of("champ;type;intitule;precision;valeurs\nPE;indicateur;'12 places;a,'b;'2021 : 58\n"))
            .toEqual([["champ", "type", "intitule", "precision", "valeurs"], ["PE", "indicateur", "12 places", "a,b", "2021 : 58"]]);
        expect(await rows_of("champ;titre\nPE;'Ty Bugale\n")).toEqual([["champ", "titre"], ["PE", "'Ty Bugale"]]);
    });

    it("is refused where a quote is never closed, or where it is no text", async () => {
        expect(await why("titre;note\nun;\"deux\n")).toBe("broken_quotes");
        expect(await why("%PDF-1.7 titre;note")).toBe("not_a_table");
        expect(await why(Uint8Array.from([0x89, 0x50, 1, 2, 3, 4]))).toBe("not_a_table");
    });
});

const styles = `<styleSheet xmlns="x"><numFmts><numFmt numFmtId="164" formatCode="0.0&quot; pts&quot;"/><numFmt numFmtId="165" formatCode="dd/mm/yyyy"/></numFmts>
    <cellXfs><xf numFmtId="0"/><xf numFmtId="9"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>`;

describe("an Excel workbook", () => {
    it("is read as it is shown: shared and own texts, numbers, days, truth, what a formula came to", async () => {
        const read = await rows_of(xlsx({ Actions: `
            <row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c></row>
            <row r="3"><c r="A3" t="inlineStr"><is><t>propre</t></is></c><c t="b"><v>1</v></c><c><v>61.5</v></c><c s="1"><v>0.57</v></c><c s="2"><v>61.53846153846154</v></c>
                <c s="3"><v>46447</v></c><c><v>0.30000000000000004</v></c><c><v>1E+18</v></c><c t="str"><f>A1&amp;"!"</f><v>calculé</v></c><c><f>1+1</f><v>2</v></c><c t="e"><v>#N/A</v></c></row>` }, {
            "xl/sharedStrings.xml": `<sst xmlns="x"><si><t>titre</t></si><si><r><t>co</t></r><r><t>ût</t></r><rPh><t>non</t></rPh></si></sst>`, "xl/styles.xml": styles,
        }));
        expect(read).toEqual([["titre", "", "coût"], [],
            ["propre", "VRAI", "61,5", "57 %", "61,5", "2027-03-01", "0,3", "1000000000000000000", "calculé", "2", "#N/A"]]);
    });

    it("is read sheet by sheet, the hidden ones apart", async () => {
        const bytes = xlsx({ Un: xlsx_row(1, "a"), Vide: "", Deux: xlsx_row(2, "b") });
        expect(await read_file(file_of(bytes), is_known)).toEqual({ tables: [{ name: "Un", rows: [["a"]] }, { name: "Deux", rows: [[], ["b"]] }] });
        const hidden = xlsx({ Un: xlsx_row(1, "a") }, { "xl/workbook.xml": `<workbook xmlns:r="r"><sheets><sheet name="Un" state="hidden" r:id="rId1"/></sheets></workbook>` });
        expect(await why(hidden)).toBe("empty");
    });

    it("is refused with links to other workbooks", async () => {
        expect(await why(xlsx({ Un: xlsx_row(1, "a") }, { "xl/externalLinks/externalLink1.xml": "<x/>" }))).toBe("external_links");
        const elsewhere = `<Relationships><Relationship Id="rId1" Target="http://elsewhere.example/" TargetMode="External"/></Relationships>`;
        expect(await why(xlsx({ Un: xlsx_row(1, "a") }, { "xl/_rels/workbook.xml.rels": elsewhere }))).toBe("external_links");
    });
});

describe("a LibreOffice table", () => {
    it("is read as it is shown, with repeated cells and rows", async () => {
        const cell = (type: string, value: string, text: string) => `<table:table-cell office:value-type="${type}" office:${value}><text:p>${text}</text:p></table:table-cell>`;
        const read = await rows_of(ods({ Un: `<table:table-header-rows>${ods_row("titre", "note")}</table:table-header-rows>
            <table:table-row table:number-rows-repeated="2"><table:table-cell/><table:table-cell table:number-columns-repeated="2" office:value-type="string"><text:p>a<text:s text:c="2"/>b</text:p><text:p>c</text:p></table:table-cell></table:table-row>
            <table:table-row>${cell("float", 'value="12500.5"', "12 500,50")}${cell("float", 'value="61.53846"', "61,5")}${cell("percentage", 'value="0.57"', "57 %")}${cell("date", 'date-value="2027-03-01T00:00:00"', "1 mars")}${cell("boolean", 'boolean-value="true"', "VRAI")}
                <table:table-cell office:value-type="string"><office:annotation><text:p>une remarque</text:p></office:annotation><text:p>dit</text:p></table:table-cell></table:table-row>
            <table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>` }));
        expect(read).toEqual([["titre", "note"], ["", "a  b\nc", "a  b\nc"], ["", "a  b\nc", "a  b\nc"], ["12500,5", "61,5", "57 %", "2027-03-01", "VRAI", "dit"]]);
    });

    it("is refused when a row or a cell is said to stand there too often", async () => {
        const heads = ods_row("champ", "titre");
        expect(await why(ods({ Un: `${heads}<table:table-row table:number-rows-repeated="1048576">${ods_row("a").slice(17)}` }))).toBe("too_many_rows");
        expect(await why(ods({ Un: `${heads}<table:table-row><table:table-cell table:number-columns-repeated="16384"><text:p>a</text:p></table:table-cell></table:table-row>` }))).toBe("too_many_columns");
    });

    it("is refused with a password, or with sheets that come from another file", async () => {
        const manifest = `<manifest:manifest xmlns:manifest="m"><manifest:encryption-data/></manifest:manifest>`;
        expect(await why(ods({ Un: ods_row("a") }, { "META-INF/manifest.xml": manifest }))).toBe("protected");
        expect(await why(ods({ Un: `<table:table-source/>${ods_row("a")}` }))).toBe("external_links");
    });
});

describe("a file that cannot be read", () => {
    it("is empty, or too large, whatever it says of its size", async () => {
        expect(await why("")).toBe("empty");
        expect(await why(" ;\n;\n")).toBe("empty");
        expect(await why("a", 5 * 1024 * 1024 + 1)).toBe("too_large");
        expect(await why(new Uint8Array(5 * 1024 * 1024 + 1), 1)).toBe("too_large");
    });

    it("unpacks to more than may be, told while it is unpacked", () => {
        const most_bytes = 100_000;
        const bomb = packed({ "content.xml": " ".repeat(most_bytes + 1) });
        expect(bomb.length).toBeLessThan(1_000);
        // It says of itself that it is small.
        const view = new DataView(bomb.buffer, bomb.byteOffset);
        for (let at = 0; at + 4 < bomb.length; ++at) if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true);
        expect(() => Package.open(bomb, most_bytes).text("content.xml")).toThrow("unpacks_too_large");
        const two = Package.open(packed({ one: " ".repeat(most_bytes / 2), other: " ".repeat(most_bytes / 2 + 1) }), most_bytes);
        expect(two.text("one")).toHaveLength(most_bytes / 2);
        expect(() => two.text("other")).toThrow("unpacks_too_large");
    });

    it("declares entities", async () => {
        const entities = `<!DOCTYPE x [<!ENTITY a "aaaa">]><workbook/>`;
        expect(await why(xlsx({ Un: "" }, { "xl/workbook.xml": entities }))).toBe("doctype");
        expect(await why(ods({}, { "content.xml": entities }))).toBe("doctype");
        expect(await why(zipSync({ "xl/workbook.xml": wide(`\ufeff${entities}`, true) }))).toBe("doctype");
    });

    it("is of Excel before 2007, or has a password", async () => {
        const container = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array<number>(32).fill(0)]);
        expect(await why(container)).toBe("old_or_protected");
        expect(await why(Uint8Array.from([...container, ...wide("EncryptedPackage", true)]))).toBe("protected");
    });

    it("is cut short, changed on its way, or no table at all", async () => {
        const whole = xlsx({ Un: xlsx_row(1, "a") });
        expect(await why(whole.subarray(0, whole.length - 30))).toBe("damaged");
        for (const at of [45, 60, 80, 120]) {
            const changed = whole.slice();
            changed[at] = changed[at]! ^ 0xff;
            expect(await why(changed), `byte ${at}`).toBe("damaged");
        }
        expect(await why(xlsx({ Un: "<row>" }))).toBe("damaged");
        expect(await why(packed({ "word/document.xml": "<x/>" }))).toBe("not_a_table");
        expect(await why(Uint8Array.from([0x50, 0x4b, 3, 4]))).toBe("damaged");
    });

    it("has more rows, more columns or a longer cell than a table has", async () => {
        expect(await why(`champ;titre\n${"a\n".repeat(2_000)}`)).toBe("too_many_rows");
        expect(await why(`champ;titre${";a".repeat(119)}`)).toBe("too_many_columns");
        expect(await read_file(file_of(`champ;titre\n${"a".repeat(8_001)}`), is_known)).toEqual({ why: "cell_too_long", line: 2 });
        expect(await rows_of(`champ;titre\n${"a\n".repeat(1_999)}`)).toHaveLength(2_000);
        expect((await rows_of(`champ;titre${";a".repeat(118)}\n${"é".repeat(8_000)}`))[1]).toEqual(["é".repeat(8_000)]);
    });

    it("may have any number of rows in a sheet that says nothing known, as the changes in our own workbooks", async () => {
        const changes = xlsx_row(1, "fiche", "modification") + xlsx_row(2_001, "1", "1");
        const read = await read_file(file_of(xlsx({ Actions: xlsx_row(1, "champ", "titre"), Modifications: changes })), is_known);
        expect("tables" in read && read.tables.map(({ name, rows }) => [name, rows.length])).toEqual([["Actions", 1], ["Modifications", 1]]);
    });
});
