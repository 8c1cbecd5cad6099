import { sign_count, tidy_line, tidy_text } from "../ui/text_field.tsx";
import type { Table } from "./reading.ts";

// The cells of one line of a file, and what is wrong with them. Each page has reasons of its own besides these.

export type WhyAnyWrong = "too_long" | "twice" | "column_twice";

// Which column of a sheet says what.
export interface KnownColumns {
    readonly table: Table;
    // The line of the heads, from 0.
    readonly head: number;
    readonly columns: ReadonlyMap<string, number>;
    // Columns that say what another one says already.
    readonly twice: readonly number[];
}

export interface Fault<W extends string> {
    readonly sheet: string;
    // From 1, as spreadsheets count.
    readonly line: number;
    // From 0; absent: there is no such column.
    readonly column?: number;
    readonly head: string;
    readonly cell: string;
    readonly why: W | WhyAnyWrong;
    // With too_long: the most signs; with twice: the line that says it first.
    readonly number?: number;
}

export class Line<W extends string> {
    constructor(private readonly known: KnownColumns, private readonly at: number, private readonly faults: Fault<W>[]) {}

    // From 1.
    get line(): number {
        return this.at + 1;
    }
    get sheet(): string {
        return this.known.table.name;
    }
    is_empty(): boolean {
        return (this.known.table.rows[this.at] ?? []).every((cell) => cell.trim() === "");
    }
    // Without spaces around; empty where there is no such column.
    text(name: string): string {
        const column = this.column(name);
        return column === undefined ? "" : this.text_at(column);
    }
    text_at(column: number): string {
        return (this.known.table.rows[this.at]?.[column] ?? "").trim();
    }
    one_line(name: string, most: number): string {
        return this.short(name, tidy_line(this.text(name).replace(/\s*\n\s*/g, " ")), most);
    }
    prose(name: string, most: number): string {
        return this.short(name, tidy_text(this.text(name)), most);
    }
    wrong(name: string, why: W | WhyAnyWrong, number?: number): void {
        this.wrong_at(this.column(name), why, number);
    }
    wrong_at(column: number | undefined, why: W | WhyAnyWrong, number?: number): void {
        const { table, head } = this.known;
        const at = column === undefined ? { head: "", cell: "" }
            : { column, head: (table.rows[head]?.[column] ?? "").trim(), cell: this.text_at(column) };
        this.faults.push({ sheet: table.name, line: this.line, ...at, why, ...(number === undefined ? {} : { number }) });
    }

    private column(name: string): number | undefined {
        return this.known.columns.get(name);
    }
    private short(name: string, text: string, most: number): string {
        if (sign_count(text) > most) this.wrong(name, "too_long", most);
        return text;
    }
}

// The lines behind the heads that say something.
export function lines_of<W extends string>(known: KnownColumns, faults: Fault<W>[]): Line<W>[] {
    const { table, head, twice } = known;
    for (const column of twice) new Line<W>(known, head, faults).wrong_at(column, "column_twice");
    return table.rows.map((_, at) => new Line<W>(known, at, faults)).slice(head + 1).filter((line) => !line.is_empty());
}
