import { indicatorFiguresLimits } from "../../../../protocol/typescript/limits.ts";
import type { DiagnosisRow, DiagnosisSaid, IndicatorFigures, YearFigure } from "../../protocol.ts";
import type { DiagnosisLine } from "./diagnosis_lines.ts";
import type { Brought } from "./plan.ts";
import { is_same_text, plain } from "../../bring/words.ts";

type Outcome = Brought | { readonly left: DiagnosisRow };

// Each line of a file beside the one of its field and kind that is called so already.
export function match_diagnosis(lines: readonly DiagnosisLine[], rows: readonly DiagnosisRow[]): Outcome[] {
    const said_at = new Map<string, number>();
    return lines.flatMap((line): Outcome[] => {
        const name = name_of(line.field, line.kind, line.title);
        const before = said_at.get(name);
        if (before !== undefined) return line.at.wrong("title", "twice", before), [];
        said_at.set(name, line.at.line);
        const row = row_of(line, name, rows);
        const said = said_by(line, row);
        if (row !== undefined && is_same(row.said, said)) return [{ left: row }];
        const order = { field: line.field, said, ...(row === undefined ? {} : { line: row.line, instead_of: row.revision }) };
        return [{ of: "diagnosis", order, ...(row === undefined ? {} : { row }) }];
    });
}

const name_of = (field: string, kind: string, title: string): string => `${field} ${kind} ${plain(title) || title}`;

// Two that stand may differ by an accent only: then the one with the same letters.
function row_of(line: DiagnosisLine, name: string, rows: readonly DiagnosisRow[]): DiagnosisRow | undefined {
    const alike = rows.filter((row) => name_of(row.field, row.said.kind, row.said.title) === name);
    return alike.find((row) => is_same_text(row.said.title, line.title)) ?? alike[0];
}

// What would stand: the file's words, and where it has none those that are there.
function said_by(line: DiagnosisLine, row: DiagnosisRow | undefined): DiagnosisSaid {
    const before = row?.said;
    const note = line.note === undefined ? before?.note : kept(before?.note, line.note);
    return {
        // It is called so already, in plain words.
        kind: line.kind, title: before?.title ?? line.title, ...(note === undefined ? {} : { note }),
        ...(line.kind === "indicator" ? { figures: figures_by(line, before?.figures) } : {}),
    };
}

// Words that are the same but for their spaces stay as they stand.
const kept = (before: string | undefined, now: string): string =>
    (before !== undefined && is_same_text(before, now) ? before : now);

function figures_by(line: DiagnosisLine, before: IndicatorFigures | undefined): IndicatorFigures {
    const target = target_by(line, before);
    const compared = compared_by(line, before);
    return {
        unit: line.unit === undefined ? (before?.unit ?? "") : kept(before?.unit, line.unit),
        source: line.source === undefined ? (before?.source ?? "") : kept(before?.source, line.source),
        figures: years_by(line, before?.figures ?? []), ...(target === undefined ? {} : { target }),
        ...(compared === undefined ? {} : { compared }),
    };
}

// The file's years in the place of those that stand; the others stay.
function years_by({ at, figures }: DiagnosisLine, before: readonly YearFigure[]): YearFigure[] {
    const by_year = new Map(before.map((one) => [one.year, one]));
    const of_file = new Map<number, number>();
    for (const { year, value_thousandths } of figures) {
        if (of_file.has(year) && of_file.get(year) !== value_thousandths) at.wrong("value", "bad_figures");
        of_file.set(year, value_thousandths);
        by_year.set(year, { year, value_thousandths });
    }
    if (by_year.size > indicatorFiguresLimits.figures.max) at.wrong("figures", "too_many_years", indicatorFiguresLimits.figures.max);
    return [...by_year.values()].sort((one, other) => one.year - other.year);
}

function target_by({ at, target }: DiagnosisLine, before: IndicatorFigures | undefined): YearFigure | undefined {
    if (target === undefined) return before?.target;
    const year = target.year ?? before?.target?.year;
    const value_thousandths = target.value ?? before?.target?.value_thousandths;
    if (year === undefined) at.wrong("target_year", "missing_target_year");
    if (value_thousandths === undefined) at.wrong("target", "missing_target");
    return year === undefined || value_thousandths === undefined ? undefined : { year, value_thousandths };
}

function compared_by({ at, compared }: DiagnosisLine, before: IndicatorFigures | undefined): IndicatorFigures["compared"] {
    if (compared === undefined) return before?.compared;
    const standing = before?.compared?.territory;
    const territory = compared.territory === undefined ? standing : kept(standing, compared.territory);
    const value_thousandths = compared.value ?? before?.compared?.value_thousandths;
    if (territory === undefined) at.wrong("territory", "missing_territory");
    if (value_thousandths === undefined) at.wrong("compared", "missing_compared");
    return territory === undefined || value_thousandths === undefined ? undefined : { territory, value_thousandths };
}

function is_same(one: DiagnosisSaid, other: DiagnosisSaid): boolean {
    const parts = ({ title, note, figures }: DiagnosisSaid) => JSON.stringify([
        title, note ?? "", figures?.unit, figures?.source,
        figures?.figures.map(({ year, value_thousandths }) => [year, value_thousandths]),
        figures?.target?.year, figures?.target?.value_thousandths, figures?.compared?.territory, figures?.compared?.value_thousandths,
    ]);
    return parts(one) === parts(other);
}
