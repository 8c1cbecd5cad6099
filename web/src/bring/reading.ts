// What is read of a file: its sheets as texts, or why it cannot be read.

// One sheet as texts. `rows[0]` is line 1 of the file, also where it is empty; a row ends with its last cell that says something.
export interface Table {
    readonly name: string;
    readonly rows: readonly (readonly string[])[];
    // More than may be of a sheet that is read; of one that says nothing known it does not matter.
    readonly over?: Over;
}
export interface Over { readonly why: Extract<WhyUnreadable, "too_many_rows" | "too_many_columns" | "cell_too_long">; readonly line?: number }

export type WhyUnreadable = "empty" | "too_large" | "unpacks_too_large" | "old_or_protected" | "protected" | "doctype"
    | "external_links" | "damaged" | "not_a_table" | "broken_quotes" | "too_many_rows" | "too_many_columns" | "cell_too_long";

// `line`: from 1, where the reason has one.
export class Unreadable extends Error {
    constructor(readonly why: WhyUnreadable, readonly line?: number) {
        super(why);
    }
}

// What a file of a town is never near, and what a browser reads in a second or two.
export const most = {
    file_bytes: 5 * 1024 * 1024,
    // Counted while it is unpacked; what a file says of its own size is not asked.
    unpacked_bytes: 50 * 1024 * 1024,
    // Of a packed file: a workbook has some dozens.
    entries: 2_000,
    rows: 2_000,
    // What Decidim exports of proposals in five languages fits.
    columns: 120,
    // The longest list of our own exports fits; each field has its own limit.
    cell_signs: 8_000,
} as const;

// A sheet while it is read, which keeps no more than may be.
export class Grid {
    private readonly rows: string[][] = [];
    private over: Over | undefined;

    // `line`, `column`: from 0. An empty text takes no place.
    put(line: number, column: number, text: string): void {
        if (text.trim() === "") return;
        if (line >= most.rows) return void (this.over ??= { why: "too_many_rows" });
        if (column >= most.columns) return void (this.over ??= { why: "too_many_columns", line: line + 1 });
        if (text.length > most.cell_signs && [...text].length > most.cell_signs) return void (this.over ??= { why: "cell_too_long", line: line + 1 });
        while (this.rows.length <= line) this.rows.push([]);
        const row = this.rows[line]!;
        while (row.length < column) row.push("");
        row[column] = text;
    }

    table(name: string): Table {
        return { name, rows: this.rows, ...(this.over === undefined ? {} : { over: this.over }) };
    }
}
