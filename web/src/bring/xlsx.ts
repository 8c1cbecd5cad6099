import { built_in_format, format_of, number_shown, type Format } from "./number_shown.ts";
import { Grid, Unreadable, type Table } from "./reading.ts";
import { attribute, child, children, name_of, parse_xml } from "./xml.ts";
import type { Package } from "./zip.ts";

// The sheets of an Excel workbook that are shown. Of a formula the value that was kept is read, and never its words.

export const is_xlsx = (pack: Package): boolean => pack.names.includes("xl/workbook.xml");

export function read_xlsx(pack: Package): Table[] {
    if (pack.names.some((name) => name.startsWith("xl/externalLinks/"))) throw new Unreadable("external_links");
    const workbook = part(pack, "xl/workbook.xml");
    const relations = children(optional(pack, "xl/_rels/workbook.xml.rels"), "Relationship");
    const texts = children(optional(pack, "xl/sharedStrings.xml"), "si").map(text_of);
    const book: Book = { texts, formats: formats_of(pack), from_1904: is_from_1904(workbook) };
    return children(child(workbook, "sheets"), "sheet").filter(is_shown).map((sheet) => {
        const relation = relations.find((one) => attribute(one, "Id") === attribute(sheet, "id"));
        if (relation === undefined) throw new Unreadable("damaged");
        if (attribute(relation, "TargetMode") === "External") throw new Unreadable("external_links");
        const target = attribute(relation, "Target") ?? "";
        const rows = part(pack, target.startsWith("/") ? target.slice(1) : `xl/${target.replace(/^\.\//, "")}`);
        return read_sheet(attribute(sheet, "name") ?? "", rows, book);
    });
}

const is_shown = (sheet: Element): boolean => (attribute(sheet, "state") ?? "visible") === "visible";

interface Book { readonly texts: readonly string[]; readonly formats: readonly Format[]; readonly from_1904: boolean }

function optional(pack: Package, name: string): Element | undefined {
    const text = pack.text(name);
    return text === undefined ? undefined : parse_xml(text);
}

function part(pack: Package, name: string): Element {
    const read = optional(pack, name);
    if (read === undefined) throw new Unreadable("damaged");
    return read;
}

function is_from_1904(workbook: Element): boolean {
    const settings = child(workbook, "workbookPr");
    return settings !== undefined && ["1", "true"].includes(attribute(settings, "date1904") ?? "");
}

function formats_of(pack: Package): Format[] {
    const styles = optional(pack, "xl/styles.xml");
    const own = new Map(children(child(styles, "numFmts"), "numFmt").map((one) =>
        [Number(attribute(one, "numFmtId")), format_of(attribute(one, "formatCode") ?? "")]));
    return children(child(styles, "cellXfs"), "xf").map((one) => {
        const id = Number(attribute(one, "numFmtId") ?? 0);
        return own.get(id) ?? built_in_format(id);
    });
}

// A text and the runs it is made of; how it is pronounced (rPh) is left out.
function text_of(element: Element | undefined): string {
    return [...(element?.children ?? [])].map((one) => {
        switch (name_of(one)) {
            case "t": return one.textContent ?? "";
            case "r": return text_of(one);
            default: return "";
        }
    }).join("");
}

function read_sheet(name: string, sheet: Element, book: Book): Table {
    const grid = new Grid();
    let line = -1;
    for (const row of children(child(sheet, "sheetData"), "row")) {
        line = place(attribute(row, "r")) ?? line + 1;
        let column = -1;
        for (const cell of children(row, "c")) {
            column = column_of(attribute(cell, "r")) ?? column + 1;
            grid.put(line, column, shown(cell, book));
        }
    }
    return grid.table(name);
}

// From 0; undefined: it is not said.
const place = (number: string | undefined): number | undefined =>
    (number === undefined || !/^[1-9]\d{0,8}$/.test(number) ? undefined : Number(number) - 1);

// Of "AB12": 27.
function column_of(name: string | undefined): number | undefined {
    const [, letters] = /^([A-Z]{1,3})\d*$/.exec(name ?? "") ?? [];
    return letters === undefined ? undefined : [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function shown(cell: Element, { texts, formats, from_1904 }: Book): string {
    const value = child(cell, "v")?.textContent ?? "";
    switch (attribute(cell, "t") ?? "n") {
        case "s": return texts[Number(value)] ?? "";
        case "inlineStr": return text_of(child(cell, "is"));
        case "b": return value === "1" ? "VRAI" : "FAUX";
        case "n": return number_shown(value, formats[Number(attribute(cell, "s") ?? 0)] ?? { as: "number" }, from_1904);
        // A formula's text, a day as such, or what a formula could not say, as #N/A.
        default: return value;
    }
}
