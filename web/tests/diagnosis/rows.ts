import type { DiagnosisKind, DiagnosisRow, DiagnosisSaid, IndicatorFigures, YearFigure } from "../../src/protocol.ts";

export const by_year = (...pairs: readonly (readonly [number, number])[]): YearFigure[] => pairs.map(([year, value]) => ({ year, value_thousandths: Math.round(1000 * value) }));
export const figures = (of: YearFigure[], more: Partial<IndicatorFigures> = {}): IndicatorFigures => ({ unit: "places", source: "", figures: of, ...more });
export const line = (number: number, kind: DiagnosisKind, title: string, more: Partial<DiagnosisSaid> = {}): DiagnosisRow =>
    ({ type: "diagnosis", line: number, field: "JE", revision: 1, said: { kind, title, ...more } });
export const places = line(4, "indicator", "Places d’accueil", { figures: figures(by_year([2016, 68.4], [2020, 64.2], [2024, 61.5]), {
    source: "CAF", target: { year: 2030, value_thousandths: 70_000 }, compared: { territory: "Maine-et-Loire", value_thousandths: 71_200 } }) });
