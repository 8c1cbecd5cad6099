import Papa from "papaparse";
import { plain } from "./words.ts";
import { Grid, Unreadable, type Table } from "./reading.ts";

// A CSV file as its first line, its separator and its letters show: UTF-8, UTF-16 or Windows-1252; semicolons, commas or tabs.

export function read_csv(bytes: Uint8Array): Table {
    const text = letters_of(bytes).replace(/\r\n?/g, "\n");
    const [, told, rest] = /^"?sep=(.)"?\n([^]*)$/.exec(text) ?? [];
    const { data, errors } = Papa.parse<string[]>(rest ?? text, { delimiter: told ?? separator_of(text), newline: "\n" });
    const broken = errors.find(({ type }) => type === "Quotes");
    if (broken !== undefined) throw new Unreadable("broken_quotes", (broken.row ?? 0) + 1);
    const given_back = is_ours(data[0] ?? []) ? without_guards : (cell: string) => cell;
    const grid = new Grid();
    data.forEach((row, line) => row.forEach((cell, column) => grid.put(line, column, given_back(cell))));
    return grid.table("");
}

const mark = (bytes: Uint8Array, ...first: number[]): boolean => first.every((byte, at) => bytes[at] === byte);
const in_letters = (bytes: Uint8Array, name: string): string => new TextDecoder(name).decode(bytes);
// In a text only tabs and ends of lines are.
const has_controls = (text: string): boolean => /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/.test(text);

function letters_of(bytes: Uint8Array): string {
    const text = mark(bytes, 0xff, 0xfe) ? in_letters(bytes, "utf-16le") : mark(bytes, 0xfe, 0xff) ? in_letters(bytes, "utf-16be")
        : without_mark(bytes);
    if (has_controls(text) || /^(%PDF|\{\\rtf|<!doctype|<html|<\?xml)/i.test(text)) throw new Unreadable("not_a_table");
    return text;
}

function without_mark(bytes: Uint8Array): string {
    const start = bytes.subarray(0, 400);
    // Western letters in UTF-16 have a zero each.
    const zeros = (parity: number): number => start.filter((byte, at) => byte === 0 && at % 2 === parity).length;
    if (zeros(1) > start.length / 4) return in_letters(bytes, "utf-16le");
    if (zeros(0) > start.length / 4) return in_letters(bytes, "utf-16be");
    try {
        return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    } catch {
        return in_letters(bytes, "windows-1252");
    }
}

// What the first line has most of, outside quotes.
function separator_of(text: string): string {
    const head = text.replace(/"[^"]*"/g, "").replace(/^\n+/, "").split("\n", 1)[0] ?? "";
    const count = (sign: string): number => head.split(sign).length - 1;
    return [";", "\t", ","].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

// Our own exports put an apostrophe before what a spreadsheet could take for a formula or a number (server/csv/writer.hpp).
const ours = [["fiche", "code", "champ"], ["champ", "type", "intitule", "precision"]];
const is_ours = (head: readonly string[]): boolean => ours.some((words) => words.every((word, at) => plain(head[at] ?? "") === word));
const without_guards = (cell: string): string => cell.replace(/(^|[;,\t\n])'/g, "$1");
