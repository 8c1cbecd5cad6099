import type { DiagnosisRow, SheetField } from "../../protocol.ts";
import { last_of, named, way_of, with_unit } from "./told.ts";
import { lines_of } from "./lines.ts";

// What an action's sheet may take up from the diagnosis of its field: its "why" is what was observed and what is at stake.

export interface Offered { readonly line: number; readonly kind: DiagnosisRow["said"]["kind"]; readonly title: string; readonly text: string }

export function offered_to(field: SheetField, of_field: string, rows: readonly DiagnosisRow[]): readonly Offered[] {
    const kinds: readonly string[] = field === "stake" ? ["stake"] : field === "finding" ? ["finding", "indicator"] : [];
    return kinds.flatMap((kind) => lines_of(rows, of_field).filter((one) => one.said.kind === kind))
        .map((one) => ({ line: one.line, kind: one.said.kind, title: one.said.title, text: text_of(one) }));
}

// "Places d’accueil : 61,5 places (2023 ; 58 → 61,5 places, 2021–2023 ; Maine-et-Loire : 60 places)", its details on a line of their own.
function text_of({ said: { title, note, figures } }: DiagnosisRow): string {
    const last = figures === undefined ? undefined : last_of(figures);
    if (figures === undefined || last === undefined) return [title, note].filter(Boolean).join("\n");
    const { unit, compared } = figures;
    const beside = [last.year, way_of(figures)?.seen, compared && named(compared.territory, with_unit(compared.value_thousandths, unit))];
    const measured = `${with_unit(last.value_thousandths, unit)} (${beside.filter(Boolean).join("\u00a0; ")})`;
    return [named(title, measured), note].filter(Boolean).join("\n");
}

// Below what is written already.
export const with_taken = (written: string, taken: string): string => (written.trim() === "" ? taken : `${written.trimEnd()}\n${taken}`);
