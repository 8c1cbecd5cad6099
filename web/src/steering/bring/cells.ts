import type { AmountFault } from "../../i18n/amounts.ts";
import { sign_count, tidy_line, tidy_text } from "../../ui/text_field.tsx";
import type { KnownTable } from "./columns.ts";

// The cells of one line of a file, and what is wrong with them.

export type WhyWrong = AmountFault | "not_a_figure" | "no_year" | "no_day" | "ends_before" | "not_a_percentage" | "percent_unfit"
    | "unknown_field" | "unknown_diagnosis_kind" | "unknown_action_kind" | "unknown_state" | "too_long"
    | "missing_field" | "missing_title" | "missing_kind" | "missing_year" | "missing_target_year" | "missing_target"
    | "missing_territory" | "missing_compared" | "twice" | "several_alike" | "column_twice" | "code_of_another_field"
    | "bad_figures" | "too_many_years" | "not_of_an_indicator" | "bad_funding" | "bad_milestones";

export interface Fault {
    readonly sheet: string;
    // From 1, as spreadsheets count.
    readonly line: number;
    // From 0; absent: there is no such column.
    readonly column?: number;
    readonly head: string;
    readonly cell: string;
    readonly why: WhyWrong;
    // With too_long: the most signs; with twice: the line that says it first.
    readonly number?: number;
}

export class Line {
    constructor(private readonly known: KnownTable, private readonly at: number, private readonly faults: Fault[]) {}

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
    wrong(name: string, why: WhyWrong, number?: number): void {
        this.wrong_at(this.column(name), why, number);
    }
    wrong_at(column: number | undefined, why: WhyWrong, number?: number): void {
        const { table, head } = this.known;
        const at = column === undefined ? { head: "", cell: "" }
            : { column, head: (table.rows[head]?.[column] ?? "").trim(), cell: this.text_at(column) };
        this.faults.push({ sheet: table.name, line: this.line, ...at, why, ...(number === undefined ? {} : { number }) });
    }

    private column(name: string): number | undefined {
        return (this.known.columns as ReadonlyMap<string, number>).get(name);
    }
    private short(name: string, text: string, most: number): string {
        if (sign_count(text) > most) this.wrong(name, "too_long", most);
        return text;
    }
}

// The lines behind the heads that say something.
export function lines_of(known: KnownTable, faults: Fault[]): Line[] {
    const { table, head, twice } = known;
    for (const column of twice) new Line(known, head, faults).wrong_at(column, "column_twice");
    return table.rows.map((_, at) => new Line(known, at, faults)).slice(head + 1).filter((line) => !line.is_empty());
}
