import { figure_with_unit } from "../../i18n/figures.ts";
import type { DiagnosisKind, DiagnosisRow, SheetField } from "../../protocol.ts";
import { last_of, named, way_of } from "./told.ts";
import { lines_of, of_kind } from "./lines.ts";

// What an action's sheet may take up from the diagnosis of its field: its "why" is what was observed and what is at stake.

export interface Offered { readonly line: number; readonly kind: DiagnosisKind; readonly title: string; readonly text: string }

export function offered_to(field: SheetField, of_field: string, rows: readonly DiagnosisRow[]): readonly Offered[] {
    const kinds: readonly DiagnosisKind[] = field === "stake" ? ["stake"] : field === "finding" ? ["finding", "indicator"] : [];
    return kinds.flatMap((kind) => of_kind(lines_of(rows, of_field), kind))
        .map((one) => ({ line: one.line, kind: one.said.kind, title: one.said.title, text: text_of(one) }));
}

// "Places d’accueil : 61,5 places (2023 ; 58 → 61,5 places, 2021–2023 ; Loire : 60 places)", its details on a line of their own.
function text_of({ said: { title, note, figures } }: DiagnosisRow): string {
    const last = figures === undefined ? undefined : last_of(figures);
    if (figures === undefined || last === undefined) return [title, note].filter(Boolean).join("\n");
    const { unit, compared } = figures;
    const elsewhere = compared && named(compared.territory, figure_with_unit(compared.value_thousandths, unit));
    const beside = [last.year, way_of(figures)?.seen, elsewhere].filter(Boolean).join("\u00a0; ");
    const measured = `${figure_with_unit(last.value_thousandths, unit)} (${beside})`;
    return [named(title, measured), note].filter(Boolean).join("\n");
}

// Below what is written already.
export const with_taken = (written: string, taken: string): string =>
    (written.trim() === "" ? taken : `${written.trimEnd()}\n${taken}`);
