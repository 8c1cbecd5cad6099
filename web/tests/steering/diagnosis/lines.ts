import type { DiagnosisKind, DiagnosisRow, DiagnosisSaid, IndicatorFigures, YearFigure } from "../../../src/protocol.ts";

// Lines of a diagnosis, with only what a test cares about named.
export const years = (...figures: readonly (readonly [number, number])[]): YearFigure[] =>
    figures.map(([year, value_thousandths]) => ({ year, value_thousandths }));
export const figured = (more: Partial<IndicatorFigures> = {}): IndicatorFigures =>
    ({ unit: "places", source: "", figures: years([2021, 58_000], [2023, 61_500]), ...more });
export const said = (kind: DiagnosisKind, title: string, more: Partial<DiagnosisSaid> = {}): DiagnosisSaid =>
    ({ kind, title, ...(kind === "indicator" ? { figures: figured() } : {}), ...more });
export const line = (number: number, field: string, what: DiagnosisSaid, revision = 1): DiagnosisRow =>
    ({ type: "diagnosis", line: number, field, revision, said: what });
