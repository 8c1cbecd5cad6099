import { bringInLimits } from "../../../../protocol/typescript/limits.ts";
import type { BringIn, BroughtAction, BroughtDiagnosis, ConventionRow, DiagnosisRow, FieldRow, SheetRow } from "../../protocol.ts";
import { lines_of, most_lines } from "../diagnosis/lines.ts";
import { action_lines, type ActionLine } from "./action_lines.ts";
import { known_table, type KnownTable } from "./columns.ts";
import { diagnosis_lines, type DiagnosisLine } from "./diagnosis_lines.ts";
import { match_actions } from "./matched_actions.ts";
import { match_diagnosis } from "./matched_diagnosis.ts";
import type { Table } from "../../bring/reading.ts";
import type { Fault } from "./wrong.ts";

// What a file would bring into what is there: each line is added, changes what stands, or leaves it as it is. Nothing is sent here.

export interface Present {
    readonly fields: readonly FieldRow[];
    readonly diagnosis: readonly DiagnosisRow[];
    readonly sheets: readonly SheetRow[];
    readonly convention: ConventionRow | null;
}

// `row`: what stands; absent: it is new.
export type Brought =
    | { readonly of: "diagnosis"; readonly order: BroughtDiagnosis; readonly row?: DiagnosisRow }
    | { readonly of: "action"; readonly order: BroughtAction; readonly row?: SheetRow };

export interface Plan {
    readonly added: readonly Brought[];
    readonly changed: readonly Brought[];
    // What stands and the file says again.
    readonly left: readonly (DiagnosisRow | SheetRow)[];
    // With any of them nothing is brought in.
    readonly faults: readonly Fault[];
    // Columns that say nothing that is known, and sheets that have none that does, by name.
    readonly left_aside: readonly string[];
    readonly unknown_sheets: readonly string[];
    // More than one order may bring, or than that field may have.
    readonly over: "diagnosis" | "actions" | "bytes" | FieldRow | null;
}

// null: no sheet of the file has columns that are known.
export function plan_of(tables: readonly Table[], present: Present): Plan | null {
    const known = tables.map((table) => known_table(table));
    const found = known.filter((one): one is KnownTable => one !== null);
    if (found.length === 0) return null;
    const faults: Fault[] = [];
    const diagnosis: DiagnosisLine[] = [];
    const actions: ActionLine[] = [];
    for (const one of found) {
        if (one.of === "diagnosis") diagnosis.push(...diagnosis_lines(one, present.fields, faults));
        else actions.push(...action_lines(one, present.fields, present.convention?.first_year, faults));
    }
    const place_of = (sheet: string): number => tables.findIndex(({ name }) => name === sheet);
    const lines = [...match_diagnosis(diagnosis, present.diagnosis), ...match_actions(actions, present.sheets)];
    const brought = lines.flatMap((one): Brought[] => ("order" in one ? [one] : []));
    return {
        added: brought.filter(({ row }) => row === undefined),
        changed: brought.filter(({ row }) => row !== undefined),
        left: lines.flatMap((one) => ("left" in one ? [one.left] : [])),
        faults: faults.sort((one, other) => place_of(one.sheet) - place_of(other.sheet) || one.line - other.line),
        left_aside: [...new Set(found.flatMap((one) => one.left_aside))],
        unknown_sheets: tables.filter((_, at) => known[at] === null).map(({ name }) => name),
        over: over(order_of(brought)) ?? full_field(brought, present),
    };
}

// The one order that brings in the whole plan.
export const order_of = (brought: readonly Brought[]): BringIn => ({
    type: "bring_in",
    diagnosis: brought.flatMap((one) => (one.of === "diagnosis" ? [one.order] : [])),
    actions: brought.flatMap((one) => (one.of === "action" ? [one.order] : [])),
});

// The first field that would have more lines of diagnosis than it may.
function full_field(brought: readonly Brought[], { fields, diagnosis }: Present): FieldRow | null {
    const added = brought.filter(({ of, row }) => of === "diagnosis" && row === undefined);
    return fields.find(({ field }) => {
        const more = added.filter(({ order }) => order.field === field).length;
        return more > 0 && lines_of(diagnosis, field).length + more > most_lines;
    }) ?? null;
}

// A message of a steering committee's page (brought_bytes of protocol/envelope.hpp), but for what stands around the order in it.
const most_bytes = 256 * 1024 - 200;

function over(order: BringIn): Exclude<Plan["over"], FieldRow> {
    if (order.diagnosis.length > bringInLimits.diagnosis.max) return "diagnosis";
    if (order.actions.length > bringInLimits.actions.max) return "actions";
    return new TextEncoder().encode(JSON.stringify(order)).length > most_bytes ? "bytes" : null;
}
