import { diagnosis_said } from "../i18n/diagnosis_said.ts";
import { figure_with_unit } from "../i18n/figures.ts";
import type { IndicatorFigures } from "../protocol.ts";
import { last_figure } from "./lines.ts";

// What an indicator is compared with, in words.
export interface Comparison {
    readonly kind: "target" | "compared";
    readonly name: string;
    readonly thousandths: number;
    readonly figure: string;
}

export function compared_with({ unit, target, compared }: IndicatorFigures): readonly Comparison[] {
    const told = (kind: Comparison["kind"], name: string, thousandths: number): Comparison =>
        ({ kind, name, thousandths, figure: figure_with_unit(thousandths, unit) });
    return [
        ...(target ? [told("target", diagnosis_said.target(target.year), target.value_thousandths)] : []),
        ...(compared ? [told("compared", compared.territory, compared.value_thousandths)] : []),
    ];
}

// "61,5 places en 2024", or that nobody measured yet.
export function last_figure_said(figures: IndicatorFigures): string {
    const last = last_figure(figures);
    if (last === undefined) return diagnosis_said.not_measured;
    return `${figure_with_unit(last.value_thousandths, figures.unit)} ${diagnosis_said.in_year(last.year)}`;
}
