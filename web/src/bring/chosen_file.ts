import { read_file, type FileRead } from "./read_file.ts";
import type { Table } from "./reading.ts";

// A file on its way into a page: chosen, read, or not to be read. What its sheets mean is the page's own matter.
export type Chosen =
    | { readonly is: "choosing" }
    | { readonly is: "reading"; readonly name: string }
    | { readonly is: "unread"; readonly name: string; readonly why: Unread }
    | { readonly is: "read"; readonly name: string; readonly tables: readonly Table[] };
// "no_known_column": it is a table, but of something else.
export type Unread = Exclude<FileRead, { tables: readonly Table[] }> | "no_known_column";

export const choosing: Chosen = { is: "choosing" };

// Reads the file and tells `set` how far it is. `is_known`: whether a sheet's columns say what the page asks for.
export async function read_chosen(file: File, is_known: (table: Table) => boolean, set: (chosen: Chosen) => void): Promise<void> {
    const { name } = file;
    set({ is: "reading", name });
    // The words are drawn before the work, which leaves no time to.
    await new Promise((go_on) => setTimeout(go_on, 50));
    const found = await read_file(file, is_known);
    if ("why" in found) return set({ is: "unread", name, why: found });
    set(found.tables.some(is_known) ? { is: "read", name, tables: found.tables } : { is: "unread", name, why: "no_known_column" });
}
