import {
    comparedTerritoryLimits, diagnosisSaidLimits, indicatorFiguresLimits, yearFigureLimits,
} from "../../../../protocol/typescript/limits.ts";
import type { ComparedTerritory, DiagnosisKind, DiagnosisSaid, IndicatorFigures, YearFigure } from "../../protocol.ts";
import { sign_count, tidy_line, tidy_text } from "../../ui/text_field.tsx";
import { figure_in, figure_text } from "../sheets/figures.ts";

// How a line of the diagnosis is filled in: what was typed, read into what the line says, or into what is wrong with which field.

export interface YearCells { readonly year: string; readonly value: string }
export interface Form {
    readonly kind: DiagnosisKind;
    readonly title: string;
    readonly note: string;
    // Of an indicator alone, as all below.
    readonly unit: string;
    readonly source: string;
    readonly figures: readonly YearCells[];
    readonly target: YearCells;
    readonly compared: { readonly territory: string; readonly value: string };
}

export type Place = "title" | "note" | "unit" | "source" | `${number}/year` | `${number}/value` | "target/year" | "target/value"
    | "compared/territory" | "compared/value";
export type Why = "missing" | "too_long" | "not_a_figure" | "not_a_year" | "year_twice";
export type Faults = ReadonlyMap<Place, Why>;

export const longest: Record<"title" | "note" | "unit" | "source" | "compared/territory", number> = {
    title: diagnosisSaidLimits.title.max, note: diagnosisSaidLimits.note.max, unit: indicatorFiguresLimits.unit.max,
    source: indicatorFiguresLimits.source.max, "compared/territory": comparedTerritoryLimits.territory.max,
};
export const most_years = indicatorFiguresLimits.figures.max;

export const blank_year: YearCells = { year: "", value: "" };

export function blank_form(kind: DiagnosisKind): Form {
    const compared = { territory: "", value: "" };
    return { kind, title: "", note: "", unit: "", source: "", figures: [blank_year], target: blank_year, compared };
}

const cells_of = (one: YearFigure | undefined): YearCells =>
    (one === undefined ? blank_year : { year: String(one.year), value: figure_text(one.value_thousandths) });

export function form_of({ kind, title, note, figures: of }: DiagnosisSaid): Form {
    const blank = blank_form(kind);
    if (of === undefined) return { ...blank, title, note: note ?? "" };
    const { compared } = of;
    return {
        ...blank, title, note: note ?? "", unit: of.unit, source: of.source, target: cells_of(of.target),
        figures: of.figures.length === 0 ? blank.figures : of.figures.map(cells_of),
        compared: compared === undefined
            ? blank.compared : { territory: compared.territory, value: figure_text(compared.value_thousandths) },
    };
}

// Whether nothing is typed in it.
export function is_untouched(form: Form): boolean {
    return JSON.stringify(form) === JSON.stringify(blank_form(form.kind));
}

// What the line says, or all that is wrong. A year of which nothing was typed is left out; years come in order.
export function read_form(form: Form): { readonly said: DiagnosisSaid } | { readonly faults: Faults } {
    const reading = new Reading();
    const title = reading.needed("title", form.title);
    const note = reading.short("note", tidy_text(form.note));
    const figures = form.kind === "indicator" ? indicator(reading, form) : undefined;
    if (reading.faults.size > 0) return { faults: reading.faults };
    return { said: { kind: form.kind, title, ...(note === "" ? {} : { note }), ...(figures === undefined ? {} : { figures }) } };
}

function indicator(reading: Reading, form: Form): IndicatorFigures {
    const unit = reading.short("unit", tidy_line(form.unit));
    const source = reading.short("source", tidy_line(form.source));
    const typed = form.figures.map((cells, line) => ({ ...reading.year_figure(cells, `${line}/year`, `${line}/value`), line }));
    const years = typed.map(({ figure }) => figure?.year);
    for (const { figure, line } of typed)
        if (figure !== undefined && years.indexOf(figure.year) < line) reading.wrong(`${line}/year`, "year_twice");
    const figures = typed.flatMap(({ figure }) => figure ?? []).sort((one, other) => one.year - other.year);
    const target = reading.year_figure(form.target, "target/year", "target/value").figure;
    const compared = reading.compared(form.compared);
    const as_well = { ...(target === undefined ? {} : { target }), ...(compared === undefined ? {} : { compared }) };
    return { unit, source, figures, ...as_well };
}

const { min: first_year, max: last_year } = yearFigureLimits.year;

// What is wrong goes to `faults`.
class Reading {
    readonly faults = new Map<Place, Why>();

    wrong(place: Place, why: Why): void {
        if (!this.faults.has(place)) this.faults.set(place, why);
    }
    short(place: keyof typeof longest, text: string): string {
        if (sign_count(text) > longest[place]) this.wrong(place, "too_long");
        return text;
    }
    needed(place: keyof typeof longest, typed: string): string {
        const text = this.short(place, tidy_line(typed));
        if (text === "") this.wrong(place, "missing");
        return text;
    }
    // Both or neither.
    year_figure({ year, value }: YearCells, at_year: Place, at_value: Place): { figure?: YearFigure } {
        if (year.trim() === "" && value.trim() === "") return {};
        const [on, value_thousandths] = [this.year(at_year, year), this.figure(at_value, value)];
        return on === undefined || value_thousandths === undefined ? {} : { figure: { year: on, value_thousandths } };
    }
    compared({ territory, value }: Form["compared"]): ComparedTerritory | undefined {
        if (territory.trim() === "" && value.trim() === "") return undefined;
        const [of, value_thousandths] = [this.needed("compared/territory", territory), this.figure("compared/value", value)];
        return value_thousandths === undefined ? undefined : { territory: of, value_thousandths };
    }

    private year(place: Place, typed: string): number | undefined {
        const text = typed.trim();
        const year = /^\d{4}$/.test(text) ? Number(text) : 0;
        if (year >= first_year && year <= last_year) return year;
        this.wrong(place, text === "" ? "missing" : "not_a_year");
        return undefined;
    }
    private figure(place: Place, typed: string): number | undefined {
        const figure = figure_in(typed);
        if (figure === null) this.wrong(place, typed.trim() === "" ? "missing" : "not_a_figure");
        return figure ?? undefined;
    }
}
