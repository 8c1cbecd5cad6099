import { strToU8, zipSync } from "fflate";
import type { FileToRead } from "../../src/bring/read_file.ts";

// Files as spreadsheets write them, made anew for each test.

export const file_of = (bytes: Uint8Array | string, size?: number): FileToRead => {
    const made = typeof bytes === "string" ? strToU8(bytes) : bytes;
    return { size: size ?? made.length, arrayBuffer: () => Promise.resolve(made.slice().buffer) };
};

const packed = (parts: Record<string, string>): Uint8Array => zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));

const spreadsheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relations = "http://schemas.openxmlformats.org/package/2006/relationships";

// `sheets`: the rows of each, as XML. `more`: parts besides, or others in their place.
export function xlsx(sheets: Record<string, string>, more: Record<string, string> = {}): Uint8Array {
    const names = Object.keys(sheets);
    return packed({
        "xl/workbook.xml": `<workbook xmlns="${spreadsheet}" xmlns:r="r"><sheets>${names.map((name, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`).join("")}</sheets></workbook>`,
        "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${relations}">${names.map((_, at) => `<Relationship Id="rId${at + 1}" Target="worksheets/sheet${at + 1}.xml"/>`).join("")}</Relationships>`,
        ...Object.fromEntries(names.map((name, at) => [`xl/worksheets/sheet${at + 1}.xml`, `<worksheet xmlns="${spreadsheet}"><sheetData>${sheets[name]}</sheetData></worksheet>`])),
        ...more,
    });
}
// Each text in its cell, as programs write it that keep no list of texts.
export const xlsx_row = (line: number, ...texts: string[]): string =>
    `<row r="${line}">${texts.map((text, at) => `<c r="${String.fromCharCode(65 + at)}${line}" t="inlineStr"><is><t>${text}</t></is></c>`).join("")}</row>`;

const office = (name: string): string => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`;
export function ods(tables: Record<string, string>, more: Record<string, string> = {}): Uint8Array {
    return packed({
        "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
        "content.xml": `<office:document-content ${["office", "table", "text"].map(office).join(" ")}><office:body><office:spreadsheet>${
            Object.entries(tables).map(([name, rows]) => `<table:table table:name="${name}">${rows}</table:table>`).join("")}</office:spreadsheet></office:body></office:document-content>`,
        ...more,
    });
}
export const ods_row = (...texts: string[]): string =>
    `<table:table-row>${texts.map((text) => `<table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell>`).join("")}</table:table-row>`;

export { packed };
