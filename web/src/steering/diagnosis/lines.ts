import type { DiagnosisKind, DiagnosisRow, SteeringOrders, WithdrawDiagnosis, WriteDiagnosis } from "../../protocol.ts";
import type { PendingCommand, RefusedCommand, Sync } from "../../sync/sync.ts";

// The lines of the diagnosis as the page reads them: by field and kind; what of them waits to be sent, and what was refused.

// In which order they are read.
export const kinds: readonly DiagnosisKind[] = ["indicator", "finding", "stake"];

// protocol/diagnosis.hpp: diagnosis_per_field.
export const most_lines = 60;

export const lines_of = (rows: readonly DiagnosisRow[], field: string): readonly DiagnosisRow[] =>
    rows.filter((one) => one.field === field);
export const of_kind = <Line extends Pick<DiagnosisRow, "said">>(lines: readonly Line[], kind: DiagnosisKind): readonly Line[] =>
    lines.filter((one) => one.said.kind === kind);

type Command = SteeringOrders["command"];
export type OfDiagnosis = WriteDiagnosis | WithdrawDiagnosis;
const is_of_diagnosis = (command: Command): command is OfDiagnosis =>
    command.type === "write_diagnosis" || command.type === "withdraw_diagnosis";
const is_writing = (command: Command): command is WriteDiagnosis => command.type === "write_diagnosis";

type PendingSync = Pick<Sync<SteeringOrders>, "pending">;

// The last of this page's orders on the line that no row shows yet.
export function pending_on(sync: PendingSync, line: number): OfDiagnosis | undefined {
    const orders = sync.pending.value.map((entry) => entry.command).filter(is_of_diagnosis);
    return orders.filter((command) => command.line === line).pop();
}

// Which writing of the line an order of this page is about, once those that it sent before are there.
export function revision_ahead(sync: PendingSync, { line, revision }: DiagnosisRow): number {
    return revision + sync.pending.value.filter(({ command }) => is_writing(command) && command.line === line).length;
}

type PendingWriting = PendingCommand<Command> & { readonly command: WriteDiagnosis };
const is_pending_writing = (entry: PendingCommand<Command>): entry is PendingWriting => is_writing(entry.command);

// Lines that this page adds to the field and no row shows yet.
export function pending_new(sync: PendingSync, field: string): readonly PendingWriting[] {
    const writings = sync.pending.value.filter(is_pending_writing);
    return writings.filter(({ command }) => command.field === field && command.line === undefined);
}

export type RefusedOrder = RefusedCommand<SteeringOrders> & { readonly entry: { readonly command: OfDiagnosis } };
const is_refused_order = (one: RefusedCommand<SteeringOrders>): one is RefusedOrder => is_of_diagnosis(one.entry.command);

type RefusedSync = Pick<Sync<SteeringOrders>, "refused">;

export function refused_on(sync: RefusedSync, line: number): readonly RefusedOrder[] {
    return sync.refused.value.filter(is_refused_order).filter(({ entry: { command } }) => command.line === line);
}

// Of what has no line on the page: it was to be added, or was taken out meanwhile. Taking out what is gone names no field.
export function refused_without_line(sync: RefusedSync, rows: readonly DiagnosisRow[]): readonly RefusedOrder[] {
    const standing = new Set(rows.map((one) => one.line));
    const orders = sync.refused.value.filter(is_refused_order);
    return orders.filter(({ entry: { command } }) => command.line === undefined || !standing.has(command.line));
}
