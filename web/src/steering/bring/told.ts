import { everySheetField } from "../../../../protocol/typescript/limits.ts";
import { bring } from "../../i18n/bring.ts";
import { diagnosis_kind } from "../../i18n/diagnosis.ts";
import { field_name } from "../../i18n/sheets.ts";
import type { DiagnosisRow, DiagnosisSaid, SheetRow } from "../../protocol.ts";
import { figure_text } from "../sheets/figures.ts";
import { is_blank, value_line } from "../sheets/value_said.tsx";
import type { Brought } from "./plan.ts";

// The words for a plan: what each line is called, and what it changes.

// `from`: null: nothing stood there.
export interface Difference { readonly label: string; readonly from: string | null; readonly to: string }

// What the line says otherwise than what stands; of a new one, all that it says besides its title.
export function differences_of(brought: Brought): readonly Difference[] {
    if (brought.of === "action") {
        const { order: { values }, row } = brought;
        return everySheetField.filter((field) => field in values && (row !== undefined || field !== "title")).map((field) => ({
            label: field_name[field], to: value_line(field, values),
            from: row === undefined || is_blank(field, row.values) ? null : value_line(field, row.values),
        }));
    }
    const { order: { said }, row } = brought;
    const before = new Map(row === undefined ? [] : parts_of(row.said));
    const is_told = (label: string, to: string): boolean =>
        (row === undefined ? label !== bring.said_title && to !== "" : (before.get(label) ?? "") !== to);
    return parts_of(said).filter(([label, to]) => is_told(label, to))
        .map(([label, to]) => ({ label, from: before.get(label) || null, to }));
}

function parts_of({ title, note, figures }: DiagnosisSaid): [string, string][] {
    const { target, compared } = figures ?? {};
    return [
        [bring.said_title, title], [bring.said_note, note ?? ""],
        [bring.said_unit, figures?.unit ?? ""], [bring.said_source, figures?.source ?? ""],
        ...(figures?.figures ?? []).map((one): [string, string] => [String(one.year), figure_text(one.value_thousandths)]),
        [bring.said_target, target === undefined ? "" : bring.in_year(figure_text(target.value_thousandths), target.year)],
        [bring.said_compared, compared === undefined ? "" : bring.of_territory(compared.territory, figure_text(compared.value_thousandths))],
    ];
}

export interface Named { readonly field: string; readonly kind: string; readonly title: string }

export function name_of_row(row: DiagnosisRow | SheetRow): Named {
    return row.type === "diagnosis" ? { field: row.field, kind: diagnosis_kind[row.said.kind], title: row.said.title }
        : { field: row.field, kind: bring.action, title: row.values.title ?? "" };
}

// By the title it has until now, if it stands.
export function name_of(brought: Brought): Named {
    if (brought.row !== undefined) return name_of_row(brought.row);
    const { field } = brought.order;
    return brought.of === "diagnosis" ? { field, kind: diagnosis_kind[brought.order.said.kind], title: brought.order.said.title }
        : { field, kind: bring.action, title: brought.order.values.title ?? "" };
}
