import { number_shown } from "./number_shown.ts";
import { Grid, most, Unreadable, type Table } from "./reading.ts";
import { attribute, child, children, name_of, parse_xml } from "./xml.ts";
import type { Package } from "./zip.ts";

// The sheets of an OpenDocument table.

const kind = "application/vnd.oasis.opendocument.spreadsheet";

export const is_ods = (pack: Package): boolean =>
    pack.names.includes("content.xml") && (pack.text("mimetype") ?? "").trim().startsWith(kind);

export function read_ods(pack: Package): Table[] {
    const manifest = pack.text("META-INF/manifest.xml");
    if (manifest?.includes("encryption-data")) throw new Unreadable("protected");
    const content = pack.text("content.xml");
    if (content === undefined) throw new Unreadable("damaged");
    const tables = children(child(child(parse_xml(content), "body"), "spreadsheet"), "table");
    return tables.map((table) => {
        if (child(table, "table-source") !== undefined) throw new Unreadable("external_links");
        const grid = new Grid();
        let line = 0;
        for (const row of rows_of(table)) {
            const cells = cells_of(row);
            const times = repeated(row, "number-rows-repeated");
            // An empty row may be said to stand there a million times; one more than there may be is enough to refuse it.
            const rows = cells.length > 0 ? Math.min(times, most.rows + 1) : 0;
            for (let time = 0; time < rows; ++time) for (const { column, text } of cells) grid.put(line + time, column, text);
            line += times;
        }
        return grid.table(attribute(table, "name") ?? "");
    });
}

const groups = ["table-header-rows", "table-row-group", "table-rows"];
const rows_of = (of: Element): Element[] =>
    [...of.children].flatMap((one) => (name_of(one) === "table-row" ? [one] : groups.includes(name_of(one)) ? rows_of(one) : []));

const repeated = (element: Element, name: string): number => Math.max(1, Math.floor(Number(attribute(element, name) ?? 1)) || 1);

interface Cell { readonly column: number; readonly text: string }

// Those that say something, one that is said to stand there many times as often as could be taken and once more.
function cells_of(row: Element): Cell[] {
    const cells: Cell[] = [];
    let column = 0;
    for (const cell of row.children) {
        if (!["table-cell", "covered-table-cell"].includes(name_of(cell))) continue;
        const times = repeated(cell, "number-columns-repeated");
        const text = shown(cell);
        const there = text.trim() === "" ? 0 : Math.min(times, most.columns + 1);
        for (let time = 0; time < there; ++time) cells.push({ column: column + time, text });
        column += times;
    }
    return cells;
}

function shown(cell: Element): string {
    const text = children(cell, "p").map(written).join("\n");
    const value = attribute(cell, "value") ?? "";
    switch (attribute(cell, "value-type")) {
        case "float": case "currency": return number_shown(value, { as: "number", ...decimals_of(text) });
        case "percentage": return number_shown(value, { as: "percent", ...decimals_of(text) });
        case "date": return (attribute(cell, "date-value") ?? text).slice(0, 10);
        case "boolean": return attribute(cell, "boolean-value") === "true" ? "VRAI" : "FAUX";
        default: return text;
    }
}

// As many as are shown: "12 500,50 €" has two.
function decimals_of(text: string): { decimals?: number } {
    const [, whole = "", decimals] = /^[^\d]*(\d[\d\s.,]*?)(?:[.,](\d+))?[^\d]*$/.exec(text) ?? [];
    return whole === "" ? {} : { decimals: decimals?.length ?? 0 };
}

// A paragraph, with its spaces and line ends, which have elements of their own.
function written(of: Node): string {
    return [...of.childNodes].map((one) => {
        if (!("localName" in one)) return one.textContent ?? "";
        const element = one as Element;
        switch (name_of(element)) {
            case "s": return " ".repeat(Math.min(repeated(element, "c"), most.cell_signs));
            case "tab": return "\t";
            case "line-break": return "\n";
            default: return written(element);
        }
    }).join("");
}
