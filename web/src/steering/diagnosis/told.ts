import { desk } from "../../i18n/desk.ts";
import { figure_with_unit } from "../../i18n/figures.ts";
import { diagnosing } from "../../i18n/steering_diagnosis.ts";
import { listed } from "../../i18n/typography.ts";
import type { DiagnosisKind, DiagnosisRow, DiagnosisSaid, IndicatorFigures, YearFigure } from "../../protocol.ts";
import { figure_said } from "../sheets/figures.ts";
import { kinds, of_kind } from "./lines.ts";

// How a line of the diagnosis is told.

export function last_of({ figures }: Pick<IndicatorFigures, "figures">): YearFigure | undefined {
    return figures[figures.length - 1];
}

interface Way { readonly seen: string; readonly heard: string }

// From the first figure to the last, as it is seen and as it is heard; undefined: there are no two.
export function way_of({ figures, unit }: Pick<IndicatorFigures, "figures" | "unit">): Way | undefined {
    const [first, last] = [figures[0], last_of({ figures })];
    if (first === undefined || last === undefined || first === last) return undefined;
    const [from, to] = [figure_said(first.value_thousandths), figure_with_unit(last.value_thousandths, unit)];
    return {
        seen: diagnosing.way_seen(from, to, first.year, last.year),
        heard: diagnosing.way_heard(from, to, first.year, last.year),
    };
}

// "3 indicateurs, 4 constats et 1 enjeu"; undefined: there is nothing.
export function counts_of(lines: readonly DiagnosisRow[]): string | undefined {
    const counts: Record<DiagnosisKind, (n: number) => string> = {
        indicator: diagnosing.indicators, finding: diagnosing.findings, stake: diagnosing.stakes,
    };
    const counted = kinds.map((kind) => ({ kind, n: of_kind(lines, kind).length })).filter(({ n }) => n > 0);
    return counted.length === 0 ? undefined : listed(counted.map(({ kind, n }) => counts[kind](n)), diagnosing.and);
}

// What a line says, piece by piece, where two are compared.
export function pieces_of({ title, note, figures: of }: DiagnosisSaid): readonly string[] {
    return [title, ...(of === undefined ? [] : pieces_of_indicator(of)), note ?? ""].filter((piece) => piece !== "");
}

function pieces_of_indicator({ unit, source, figures, target, compared }: IndicatorFigures): readonly string[] {
    return [
        ...figures.map((one) => named(String(one.year), figure_with_unit(one.value_thousandths, unit))),
        target === undefined ? "" : named(diagnosing.target_of(target.year), figure_with_unit(target.value_thousandths, unit)),
        compared === undefined ? "" : named(compared.territory, figure_with_unit(compared.value_thousandths, unit)),
        source === "" ? "" : named(diagnosing.source, source),
    ];
}

// "Source : CAF", in English "Source: CAF".
export const named = (name: string, value: string): string => `${name}${desk.about(value)}`;
