import type { Resolution, SessionsProposal, SheetRow, SteeringOrders } from "../../protocol.ts";
import type { RefusedCommand, Sync } from "../../sync/sync.ts";
import { key_of } from "../priorities.ts";

// The priorities that a sheet's action comes from: the one that it was begun from, and those joined to it since.

// The first it was begun from; none: it was conducted already, and nothing was joined to it.
export function origins_of({ origin, also }: SheetRow): readonly SessionsProposal[] {
    return [...(origin === undefined ? [] : [origin]), ...(also ?? []).map((one) => one.origin)];
}

// By the key of each of its origins.
export function sheet_by_origin(sheets: readonly SheetRow[]): ReadonlyMap<string, SheetRow> {
    return new Map(sheets.flatMap((sheet) => origins_of(sheet).map((origin) => [key_of(origin), sheet] as const)));
}

export const is_joined_to = (sheet: SheetRow, key: string): boolean => (sheet.also ?? []).some(({ origin }) => key_of(origin) === key);

// Of the decision that stands.
export const gets_a_sheet: Record<Resolution, boolean> = {
    validated: true, with_reservation: true, to_rework: false, postponed: false, rejected: false, taken_back: false,
};

type Command = SteeringOrders["command"];
export type OriginCommand = Extract<Command, { type: "join_origin" | "part_origin" | "compare" }>;
const is_of_origins = (command: Command): command is OriginCommand =>
    command.type === "join_origin" || command.type === "part_origin" || command.type === "compare";

export type RefusedOrigin = RefusedCommand<SteeringOrders> & { readonly entry: { readonly command: OriginCommand } };
export const is_refused_origin = (one: RefusedCommand<SteeringOrders>): one is RefusedOrigin => is_of_origins(one.entry.command);

// Whether this page's order to join it somewhere, or to part it, has no answer yet.
export const is_moving = (sync: Sync<SteeringOrders>, priority: SessionsProposal): boolean =>
    sync.pending.value.some(({ command }) => (command.type === "join_origin" || command.type === "part_origin") && key_of(command) === key_of(priority));
