import { Grid, Unreadable, type Table } from "./reading.ts";

// A list of things as JSON, as a platform exports it: one line each, and a column for each thing that any of them says. What stands
// within another is named as in "title/fr", the way the same platforms name it in their tables.

// null: it is no JSON.
export function read_json(bytes: Uint8Array): Table | null {
    const parsed = parsed_json(bytes);
    if (parsed === undefined) return null;
    if (!Array.isArray(parsed)) throw new Unreadable("not_a_table");
    const columns = new Map<string, number>();
    const grid = new Grid();
    parsed.forEach((one: unknown, index) => {
        if (!is_thing(one)) throw new Unreadable("not_a_table");
        for (const [name, text] of cells_of(one, "", 0)) {
            if (!columns.has(name)) columns.set(name, columns.size);
            grid.put(index + 1, columns.get(name)!, text);
        }
    });
    for (const [name, column] of columns) grid.put(0, column, name);
    return grid.table("");
}

function parsed_json(bytes: Uint8Array): unknown {
    try {
        return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)) as unknown;
    } catch {
        return undefined;
    }
}

// Deeper than any export says something; what lies deeper is left out.
const most_depth = 5;

const is_thing = (value: unknown): value is object => typeof value === "object" && value !== null && !Array.isArray(value);
const is_said = (value: unknown): value is string | number | boolean => ["string", "number", "boolean"].includes(typeof value);

function cells_of(thing: object, within: string, depth: number): [string, string][] {
    if (depth === most_depth) return [];
    return Object.entries(thing).flatMap(([key, value]: [string, unknown]): [string, string][] => {
        if (is_thing(value)) return cells_of(value, `${within}${key}/`, depth + 1);
        const said = Array.isArray(value) ? value.filter(is_said).join(", ") : is_said(value) ? String(value) : "";
        return said.trim() === "" ? [] : [[`${within}${key}`, said]];
    });
}
