import { sheetFieldsLimits } from "../../../../protocol/typescript/limits.ts";
import type { ActionIndicator, ActionKind, FieldRow, FundingLine, Milestone, ProgressState } from "../../protocol.ts";
import { day_in } from "../sheets/figures.ts";
import { lines_of } from "../../bring/cells.ts";
import { field_of } from "../../bring/field_of.ts";
import type { ActionColumn, KnownActions, TextField } from "./columns.ts";
import { funding_of, indicators_of, milestones_of } from "./lists.ts";
import { action_kind_of, code_of_action, euros_of, is_unknown, state_of, year_of } from "./values.ts";
import type { Fault, Line, WhyWrong } from "./wrong.ts";

// The lines of a sheet that tells actions. What a line does not say, it leaves as it is: no text is empty here.

export interface ActionLine {
    readonly at: Line;
    readonly field: string;
    // Of its code.
    readonly number?: number;
    // Of its sheet, as our own exports tell it.
    readonly sheet?: number;
    readonly texts: Partial<Readonly<Record<TextField, string>>>;
    readonly kind?: ActionKind;
    readonly state?: ProgressState;
    readonly percent?: number;
    readonly euros?: number;
    readonly funding?: readonly FundingLine[];
    readonly milestones?: readonly Milestone[];
    readonly indicators?: readonly ActionIndicator[];
    readonly begins?: string;
    readonly ends?: string;
    // It begins some time in that year.
    readonly year?: number;
}

const lines: readonly TextField[] = ["title", "audience", "territory", "owner", "owner_person", "caf_owner"];
const proses: readonly TextField[] = ["stake", "finding", "goals", "description", "partners", "means", "note"];

// Those that have a field; what is wrong goes to `faults`. `first_year`: of the convention, to which "A1" counts.
export function action_lines(
    known: KnownActions, fields: readonly FieldRow[], first_year: number | undefined, faults: Fault[],
): ActionLine[] {
    return lines_of(known, faults).flatMap((line) => action_line(line, fields, first_year) ?? []);
}

function action_line(at: Line, fields: readonly FieldRow[], first_year: number | undefined): ActionLine | null {
    const code = code_of_action(at.text("code"));
    const named = at.text("field");
    const field = named === "" ? (fields.some((one) => one.field === code?.field) ? code!.field : null) : field_of(named, fields);
    if (field === null) at.wrong("field", named === "" ? "missing_field" : "unknown_field");
    else if (code !== null && code.field !== field) at.wrong("code", "code_of_another_field");
    const texts: Partial<Record<TextField, string>> = {};
    for (const name of [...lines, ...proses]) {
        const most = sheetFieldsLimits[name].max;
        const text = lines.includes(name) ? at.one_line(name, most) : at.prose(name, most);
        if (text !== "") texts[name] = text;
    }
    const said = {
        ...read(at, "kind", action_kind_of, "unknown_action_kind"), ...read(at, "state", state_of, "unknown_state"),
        ...read(at, "percent", percent_of, "not_a_percentage"), ...cost(at), ...days(at, first_year),
        ...read(at, "funding", funding_of, "bad_funding"), ...read(at, "milestones", milestones_of, "bad_milestones"),
        ...read(at, "indicators", indicators_of, "bad_indicators"),
    };
    if (field === null) return null;
    const sheet = /^[1-9]\d{0,8}$/.test(at.text("sheet")) ? { sheet: Number(at.text("sheet")) } : {};
    return { at, field, ...sheet, ...(code === null ? {} : { number: code.number }), texts, ...said };
}

// That one thing, or nothing where its cell is empty.
function read<N extends ActionColumn, T>(at: Line, name: N, reading: (text: string) => T | null, why: WhyWrong): { [K in N]?: T } {
    const text = at.text(name);
    const value = text === "" ? undefined : reading(text);
    if (value === null) at.wrong(name, why);
    return (value === undefined || value === null ? {} : { [name]: value }) as { [K in N]?: T };
}

function percent_of(text: string): number | null {
    const [, number] = /^'?(\d{1,3})\s*%?$/.exec(text) ?? [];
    return number === undefined || Number(number) > 100 ? null : Number(number);
}

function cost(at: Line): { euros?: number } {
    const column = at.text("kiloeuros") === "" ? "euros" : "kiloeuros";
    const text = at.text(column);
    if (text === "" || is_unknown(text)) return {};
    const euros = euros_of(text, column === "kiloeuros");
    if (typeof euros === "number") return { euros };
    at.wrong(column, euros);
    return {};
}

function days(at: Line, first_year: number | undefined): Pick<ActionLine, "begins" | "ends" | "year"> {
    const day_of = (text: string): string | null => day_in(text.replace(/^'/, ""));
    const [begins, ends] = [read(at, "begins", day_of, "no_day"), read(at, "ends", day_of, "no_day")];
    const text = at.text("year");
    const [, nth] = /^A\s?(\d{1,2})$/i.exec(text) ?? [];
    const of_convention = nth === undefined || first_year === undefined ? undefined : first_year + Number(nth) - 1;
    const year = text === "" ? undefined : of_convention ?? year_of(text);
    if (year === null) at.wrong("year", "no_year");
    return { ...begins, ...ends, ...(typeof year === "number" ? { year } : {}) };
}
