import { comparedTerritoryLimits, diagnosisSaidLimits, indicatorFiguresLimits } from "../../../../protocol/typescript/limits.ts";
import type { DiagnosisKind, FieldRow, YearFigure } from "../../protocol.ts";
import { sign_count } from "../../ui/text_field.tsx";
import { lines_of } from "../../bring/cells.ts";
import { field_of } from "../../bring/field_of.ts";
import type { KnownDiagnosis } from "./columns.ts";
import {
    diagnosis_kind_of, figure_and_more, figure_of, figures_of, is_unknown, territory_and_figure, year_of,
} from "./values.ts";
import type { Fault, Line } from "./wrong.ts";

// The lines of a sheet that tells a diagnosis. What a line does not say, it leaves as it is: no text is empty here.

export interface DiagnosisLine {
    readonly at: Line;
    readonly field: string;
    readonly kind: DiagnosisKind;
    readonly title: string;
    readonly note?: string;
    readonly unit?: string;
    readonly source?: string;
    readonly figures: readonly YearFigure[];
    // One without the other changes that one, where there is another already.
    readonly target?: { readonly year?: number; readonly value?: number };
    readonly compared?: { readonly territory?: string; readonly value?: number };
}

// Those that have a field, a kind and a title; what is wrong goes to `faults`.
export function diagnosis_lines(known: KnownDiagnosis, fields: readonly FieldRow[], faults: Fault[]): DiagnosisLine[] {
    return lines_of(known, faults).flatMap((line) => diagnosis_line(line, known, fields) ?? []);
}

function diagnosis_line(at: Line, known: KnownDiagnosis, fields: readonly FieldRow[]): DiagnosisLine | null {
    const field = field_of(at.text("field"), fields);
    if (field === null) at.wrong("field", at.text("field") === "" ? "missing_field" : "unknown_field");
    const kind = known.kind ?? diagnosis_kind_of(at.text("kind"));
    if (kind === null) at.wrong("kind", at.text("kind") === "" ? "missing_kind" : "unknown_diagnosis_kind");
    const title = at.one_line("title", diagnosisSaidLimits.title.max);
    if (title === "") at.wrong("title", "missing_title");
    const [said, more] = kind === "indicator" ? figures_said(at, known) : [{ figures: [] }, []];
    const note = note_of(at, more);
    if (kind !== null && kind !== "indicator") refuse_figures(at, known);
    if (field === null || kind === null || title === "") return null;
    return { at, field, kind, title, ...(note === "" ? {} : { note }), ...said };
}

const of_indicators = ["unit", "source", "figures", "value", "target", "territory", "compared"] as const;

function refuse_figures(at: Line, known: KnownDiagnosis): void {
    for (const name of of_indicators) if (at.text(name) !== "") at.wrong(name, "not_of_an_indicator");
    for (const { column } of known.years) if (at.text_at(column) !== "") at.wrong_at(column, "not_of_an_indicator");
}

function note_of(at: Line, more: readonly string[]): string {
    const own = at.prose("note", diagnosisSaidLimits.note.max);
    const all = [own, ...more].filter((text) => text !== "").join("\n");
    if (all !== own && sign_count(all) > diagnosisSaidLimits.note.max) at.wrong("note", "too_long", diagnosisSaidLimits.note.max);
    return all;
}

type Figures = Pick<DiagnosisLine, "unit" | "source" | "figures" | "target" | "compared">;

// The figures, and what cells say besides.
function figures_said(at: Line, known: KnownDiagnosis): [Figures, string[]] {
    const more: string[] = [];
    const unit = at.one_line("unit", indicatorFiguresLimits.unit.max);
    const source = at.one_line("source", indicatorFiguresLimits.source.max);
    const figures = [...listed(at), ...by_column(at, known, unit, more), ...single(at, unit, more)];
    const target = target_of(at, unit);
    const compared = compared_of(at, unit, more);
    return [{
        ...(unit === "" ? {} : { unit }), ...(source === "" ? {} : { source }), figures, ...(target === null ? {} : { target }),
        ...(compared === null ? {} : { compared }),
    }, more];
}

function listed(at: Line): readonly YearFigure[] {
    const read = figures_of(at.text("figures"));
    if (read === null || new Set(read.map(({ year }) => year)).size < read.length) {
        at.wrong("figures", "bad_figures");
        return [];
    }
    return read;
}

function by_column(at: Line, { years }: KnownDiagnosis, unit: string, more: string[]): YearFigure[] {
    return years.flatMap(({ year, column }) => {
        const text = at.text_at(column);
        if (text === "" || is_unknown(text)) return [];
        const read = figure_and_more(text, unit);
        if (read === null) at.wrong_at(column, "not_a_figure");
        else if (read.more !== "") more.push(`${year} : ${read.more}`);
        return read === null ? [] : [{ year, value_thousandths: read.figure }];
    });
}

// A value beside its year. One that no figure stands for, as "1 sur 4", goes into the note with its words.
function single(at: Line, unit: string, more: string[]): YearFigure[] {
    const text = at.text("value");
    if (text === "" || is_unknown(text)) return [];
    const read = figure_and_more(text, unit);
    if (read === null) {
        if (/^\d.*\p{L}/u.test(text)) more.push(text.replace(/\s+/g, " "));
        else at.wrong("value", "not_a_figure");
        return [];
    }
    if (read.more !== "") more.push(read.more.replace(/\s+/g, " "));
    const year = year_of(at.text("year"));
    if (year === null) {
        at.wrong("year", at.text("year") === "" ? "missing_year" : "no_year");
        return [];
    }
    return [{ year, value_thousandths: read.figure }];
}

function target_of(at: Line, unit: string): Exclude<DiagnosisLine["target"], undefined> | null {
    const [value_text, year_text] = [at.text("target"), at.text("target_year")];
    const value = value_text === "" ? undefined : whole_figure(value_text, unit);
    const year = year_text === "" ? undefined : year_of(year_text);
    if (value === null) at.wrong("target", "not_a_figure");
    if (year === null) at.wrong("target_year", "no_year");
    if (value === null || year === null || (value === undefined && year === undefined)) return null;
    return { ...(value === undefined ? {} : { value }), ...(year === undefined ? {} : { year }) };
}

function compared_of(at: Line, unit: string, more: string[]): Exclude<DiagnosisLine["compared"], undefined> | null {
    const both = at.text("comparison");
    const read = both === "" || is_unknown(both) ? null : territory_and_figure(both, unit);
    const is_short = read !== null && sign_count(read.territory) <= comparedTerritoryLimits.territory.max;
    if (is_short) return { territory: read.territory, value: read.figure };
    if (both !== "" && !is_unknown(both)) more.push(both.replace(/\s+/g, " "));
    const territory = at.one_line("territory", comparedTerritoryLimits.territory.max);
    const text = at.text("compared");
    const value = text === "" ? undefined : whole_figure(text, unit);
    if (value === null) at.wrong("compared", "not_a_figure");
    if (value === null || (value === undefined && territory === "")) return null;
    return { ...(territory === "" ? {} : { territory }), ...(value === undefined ? {} : { value }) };
}

function whole_figure(text: string, unit: string): number | null {
    const read = figure_and_more(text, unit);
    return read === null || read.more !== "" ? figure_of(text) : read.figure;
}
