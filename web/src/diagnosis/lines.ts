import type { DiagnosisKind, DiagnosisRow, IndicatorFigures, SessionRow, YearFigure } from "../protocol.ts";

// In the order in which a room is told of them.
export const kinds_in_order: readonly DiagnosisKind[] = ["indicator", "finding", "stake"];

// By kind, and of a kind in the order in which they were written.
export function in_order(rows: readonly DiagnosisRow[]): readonly DiagnosisRow[] {
    const place = ({ said }: DiagnosisRow): number => kinds_in_order.indexOf(said.kind);
    return [...rows].sort((a, b) => place(a) - place(b) || a.line - b.line);
}

// The line that the room looks at; undefined: none, or one that was taken out of the diagnosis meanwhile.
export function shown_line(session: SessionRow, rows: readonly DiagnosisRow[]): DiagnosisRow | undefined {
    return session.diagnosis_shown === undefined ? undefined : rows.find((row) => row.line === session.diagnosis_shown);
}

export function last_figure(figures: IndicatorFigures | undefined): YearFigure | undefined {
    return figures?.figures[figures.figures.length - 1];
}
