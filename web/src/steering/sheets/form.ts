import {
    actionIndicatorLimits, everyActionKind, everyFundingState, everyIndicatorKind, everyProgressState, fundingLineLimits, milestoneLimits, sheetFieldsLimits,
} from "../../../../protocol/typescript/limits.ts";
import { read_amount, type AmountFault } from "../../i18n/amounts.ts";
import type { ActionIndicator, ActionProgress, Measure, SheetField, SheetFields } from "../../protocol.ts";
import { sign_count, tidy_line, tidy_text } from "../../ui/text_field.tsx";
import { day_in, figure_in, figure_text } from "./figures.ts";

// How each field of a sheet is filled in: lines of cells, which hold what was typed. A text is one line with one cell; a funding plan has a line
// a funder. What was typed is read into a value, or into what is wrong with which cell.

export type Cells = Readonly<Record<string, string>>;
export type Form = readonly Cells[];

export type Why = AmountFault | "missing" | "too_long" | "not_a_figure" | "no_day" | "not_a_percentage" | "ends_before" | "bad_measure" | "too_many";
export interface Fault { readonly line: number; readonly column: string; readonly why: Why }

export type Input =
    | { readonly as: "line" | "prose" | "measures"; readonly most: number }
    | { readonly as: "choice"; readonly choices: readonly string[] }
    | { readonly as: "day" | "euros" | "figure" | "percentage" | "tick" };
// `only`: the column is there only for such a line.
export type ColumnName = "text" | "kind" | "state" | "percent" | "euros" | "funder" | "begins" | "ends" | "day" | "title" | "done" | "unit" | "baseline"
    | "target" | "measures";
export interface Column { readonly name: ColumnName; readonly input: Input; readonly only?: (cells: Cells) => boolean }
// `many`: how many lines there may be; absent: one.
export interface Shape { readonly columns: readonly Column[]; readonly many?: number }

const text = (as: "line" | "prose", most: number): Shape => ({ columns: [{ name: "text", input: { as, most } }] });
const choice = (name: ColumnName, choices: readonly string[]): Column => ({ name, input: { as: "choice", choices } });
const column = (name: ColumnName, as: "day" | "euros" | "figure" | "percentage" | "tick"): Column => ({ name, input: { as } });
const has_percentage = ({ state }: Cells): boolean => state === "under_way" || state === "suspended";

const measures_most = 16;
const measures_length = 600;

export const shapes: Record<SheetField, Shape> = {
    title: text("line", sheetFieldsLimits.title.max),
    kind: { columns: [choice("kind", everyActionKind)] },
    progress: { columns: [choice("state", everyProgressState), { ...column("percent", "percentage"), only: has_percentage }] },
    stake: text("prose", sheetFieldsLimits.stake.max),
    finding: text("prose", sheetFieldsLimits.finding.max),
    goals: text("prose", sheetFieldsLimits.goals.max),
    description: text("prose", sheetFieldsLimits.description.max),
    audience: text("line", sheetFieldsLimits.audience.max),
    territory: text("line", sheetFieldsLimits.territory.max),
    owner: text("line", sheetFieldsLimits.owner.max),
    owner_person: text("line", sheetFieldsLimits.owner_person.max),
    caf_owner: text("line", sheetFieldsLimits.caf_owner.max),
    partners: text("prose", sheetFieldsLimits.partners.max),
    means: text("prose", sheetFieldsLimits.means.max),
    budget: { columns: [column("euros", "euros")] },
    funding: {
        columns: [{ name: "funder", input: { as: "line", most: fundingLineLimits.funder.max } }, column("euros", "euros"), choice("state", everyFundingState)],
        many: sheetFieldsLimits.funding.max,
    },
    schedule: { columns: [column("begins", "day"), column("ends", "day")] },
    milestones: {
        columns: [column("day", "day"), { name: "title", input: { as: "line", most: milestoneLimits.title.max } }, column("done", "tick")],
        many: sheetFieldsLimits.milestones.max,
    },
    indicators: {
        columns: [
            choice("kind", everyIndicatorKind), { name: "title", input: { as: "line", most: actionIndicatorLimits.title.max } },
            { name: "unit", input: { as: "line", most: actionIndicatorLimits.unit.max } }, column("baseline", "figure"), column("target", "figure"),
            { name: "measures", input: { as: "measures", most: measures_length } },
        ],
        many: sheetFieldsLimits.indicators.max,
    },
    note: text("prose", sheetFieldsLimits.note.max),
};

// A line to begin with.
export function blank_line({ columns }: Shape): Cells {
    return Object.fromEntries(columns.map(({ name, input }) => [name, input.as === "choice" ? (input.choices[0] ?? "") : ""]));
}

// What stands in the field, as it would have been typed.
export function form_of(field: SheetField, values: SheetFields): Form {
    const one = blank_line(shapes[field]);
    switch (field) {
        case "kind": return [values.kind === undefined ? one : { kind: values.kind }];
        case "progress": return [values.progress === undefined ? one : { state: values.progress.state, percent: String(values.progress.percent ?? "") }];
        case "budget": return [{ euros: String(values.budget?.euros ?? "") }];
        case "schedule": return [{ begins: values.schedule?.begins ?? "", ends: values.schedule?.ends ?? "" }];
        case "funding": return (values.funding ?? []).map(({ funder, euros, state }) => ({ funder, euros: String(euros), state }));
        case "milestones": return (values.milestones ?? []).map(({ day, title, done }) => ({ day, title, done: done ? "yes" : "" }));
        case "indicators": return (values.indicators ?? []).map(cells_of_indicator);
        case "title": case "stake": case "finding": case "goals": case "description": case "audience": case "territory": case "owner":
        case "owner_person": case "caf_owner": case "partners": case "means": case "note":
            return [{ text: values[field] ?? "" }];
    }
}

function cells_of_indicator({ kind, title, unit, baseline_thousandths, target_thousandths, measures }: ActionIndicator): Cells {
    const figure = (thousandths: number | undefined): string => (thousandths === undefined ? "" : figure_text(thousandths));
    return {
        kind, title, unit, baseline: figure(baseline_thousandths), target: figure(target_thousandths),
        measures: measures.map((one) => `${one.day} : ${figure_text(one.value_thousandths)}`).join("\n"),
    };
}

// The field alone, as a change carries it, or all that is wrong. A line of a list in which nothing was typed is left out.
export function read_form(field: SheetField, form: Form): { readonly value: SheetFields } | { readonly faults: readonly Fault[] } {
    const faults: Fault[] = [];
    const lines = form.map((cells, line) => new Reading(field, cells, line, faults));
    const first = lines[0] ?? new Reading(field, {}, 0, faults);
    const typed = lines.filter((line) => !line.is_empty());
    const value = value_of(field, first, typed);
    const most = shapes[field].many;
    if (most !== undefined && typed.length > most) faults.push({ line: most, column: shapes[field].columns[0]?.name ?? "", why: "too_many" });
    return faults.length > 0 ? { faults } : { value };
}

function value_of(field: SheetField, first: Reading, typed: readonly Reading[]): SheetFields {
    switch (field) {
        case "title": return { title: first.needed("text") };
        case "kind": return { kind: first.choice("kind", everyActionKind) };
        case "progress": return { progress: progress(first) };
        case "budget": return { budget: { ...given("euros", first.euros("euros")) } };
        case "funding":
            return { funding: typed.map((one) => ({ funder: one.needed("funder"), euros: one.sum("euros"), state: one.choice("state", everyFundingState) })) };
        case "schedule": {
            const [begins, ends] = [first.day("begins"), first.day("ends")];
            if (begins !== undefined && ends !== undefined && ends < begins) first.wrong("ends", "ends_before");
            return { schedule: { ...given("begins", begins), ...given("ends", ends) } };
        }
        case "milestones":
            return { milestones: typed.map((one) => ({ day: one.needed_day("day"), title: one.needed("title"), done: one.typed("done") === "yes" })) };
        case "indicators": return { indicators: typed.map(indicator) };
        case "stake": case "finding": case "goals": case "description": case "partners": case "means": case "note":
            return { [field]: first.prose("text") };
        case "audience": case "territory": case "owner": case "owner_person": case "caf_owner":
            return { [field]: first.line("text") };
    }
}

const given = <K extends string, V>(name: K, value: V | undefined): { [N in K]?: V } =>
    (value === undefined ? {} : { [name]: value }) as { [N in K]?: V };

function progress(line: Reading): ActionProgress {
    const state = line.choice("state", everyProgressState);
    return { state, ...(has_percentage({ state }) ? given("percent", line.percentage("percent")) : {}) };
}

function indicator(line: Reading): ActionIndicator {
    return {
        kind: line.choice("kind", everyIndicatorKind), title: line.needed("title"), unit: line.line("unit"),
        ...given("baseline_thousandths", line.figure("baseline")), ...given("target_thousandths", line.figure("target")),
        measures: line.measures("measures"),
    };
}

export const most_euros = fundingLineLimits.euros.max;

// One line of cells that is read; what is wrong goes to `faults`.
class Reading {
    constructor(
        private readonly field: SheetField,
        private readonly cells: Cells,
        private readonly at: number,
        private readonly faults: Fault[],
    ) {}

    typed(column: string): string {
        return this.cells[column] ?? "";
    }
    // Whether it says nothing but what it began with.
    is_empty(): boolean {
        return shapes[this.field].columns.every(({ name, input }) => input.as === "choice" || this.typed(name).trim() === "");
    }
    wrong(column: string, why: Why): void {
        this.faults.push({ line: this.at, column, why });
    }
    line(column: string): string {
        return this.short(column, tidy_line(this.typed(column)));
    }
    prose(column: string): string {
        return this.short(column, tidy_text(this.typed(column)));
    }
    needed(column: string): string {
        const text = this.line(column);
        if (text === "") this.wrong(column, "missing");
        return text;
    }
    choice<T extends string>(column: string, choices: readonly T[]): T {
        return choices.find((one) => one === this.typed(column)) ?? choices[0]!;
    }
    euros(column: string): number | undefined {
        const amount = read_amount(this.typed(column), most_euros);
        if (typeof amount !== "string") return amount;
        this.wrong(column, amount);
        return undefined;
    }
    sum(column: string): number {
        const amount = this.euros(column);
        if (amount === undefined && this.typed(column).trim() === "") this.wrong(column, "missing");
        return amount ?? 0;
    }
    percentage(column: string): number | undefined {
        const typed = this.typed(column).replace(/[\s%]/g, "");
        if (typed === "") return undefined;
        if (!/^\d{1,3}$/.test(typed) || Number(typed) > 100) this.wrong(column, "not_a_percentage");
        return Number(typed);
    }
    figure(column: string): number | undefined {
        const typed = this.typed(column).trim();
        if (typed === "") return undefined;
        const figure = figure_in(typed);
        if (figure === null) this.wrong(column, "not_a_figure");
        return figure ?? undefined;
    }
    day(column: string): string | undefined {
        const typed = this.typed(column).trim();
        if (typed === "") return undefined;
        const day = day_in(typed);
        if (day === null) this.wrong(column, "no_day");
        return day ?? undefined;
    }
    needed_day(column: string): string {
        const day = this.day(column);
        if (day === undefined && this.typed(column).trim() === "") this.wrong(column, "missing");
        return day ?? "";
    }
    // One a line, as "31/12/2027 : 240", by day.
    measures(column: string): Measure[] {
        const lines = this.typed(column).split("\n").map((one) => one.trim()).filter((one) => one !== "");
        const read = lines.map((one): Measure | null => {
            const [, day = "", figure = ""] = /^(\S+)\s*[:=]?\s*(\S.*)$/.exec(one) ?? [];
            const [on, value] = [day_in(day.replace(/[:=]$/, "")), figure_in(figure)];
            return on === null || value === null ? null : { day: on, value_thousandths: value };
        });
        if (read.includes(null)) this.wrong(column, "bad_measure");
        if (read.length > measures_most) this.wrong(column, "too_many");
        return read.filter((one) => one !== null).sort((a, b) => (a.day < b.day ? -1 : 1));
    }

    private short(column: string, text: string): string {
        const input = shapes[this.field].columns.find((one) => one.name === column)?.input;
        if (input !== undefined && "most" in input && sign_count(text) > input.most) this.wrong(column, "too_long");
        return text;
    }
}
