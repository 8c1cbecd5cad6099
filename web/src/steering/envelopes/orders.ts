import type { BudgetEnvelope, EnvelopeScope, SetEnvelope, SteeringOrders } from "../../protocol.ts";
import type { RefusedCommand, Sync } from "../../sync/sync.ts";
import { ahead_of, in_order, scope_key, standing } from "./envelopes.ts";

// What this page orders of envelopes: on its way, and refused.

const is_set = (command: SteeringOrders["command"]): command is SetEnvelope => command.type === "set_envelope";

const pending_sets = (sync: Pick<Sync<SteeringOrders>, "pending">): readonly SetEnvelope[] =>
    sync.pending.value.map(({ command }) => command).filter(is_set);

// The last of this page's orders on it that no row shows yet.
export const pending_on = (sync: Pick<Sync<SteeringOrders>, "pending">, scope: EnvelopeScope): SetEnvelope | undefined =>
    pending_sets(sync).filter((one) => scope_key(one.scope) === scope_key(scope)).pop();

// As the page shows them: with what was ordered here as if it stood. One that is being taken out is still there.
export function shown_envelopes(sync: Sync<SteeringOrders>): readonly BudgetEnvelope[] {
    const there = sync.one("convention")?.envelopes ?? [];
    return in_order(ahead_of(there, pending_sets(sync).filter(({ euros }) => euros !== undefined)), sync.all("field"));
}

// The amount that stands once all that was ordered here is carried out; undefined: none does.
export const amount_ahead = (sync: Sync<SteeringOrders>, scope: EnvelopeScope): number | undefined =>
    standing(ahead_of(sync.one("convention")?.envelopes ?? [], pending_sets(sync)), scope)?.euros;

export type RefusedSet = RefusedCommand<SteeringOrders> & { readonly entry: { readonly command: SetEnvelope } };
const is_refused_set = (one: RefusedCommand<SteeringOrders>): one is RefusedSet => is_set(one.entry.command);

export const refused_sets = (sync: Pick<Sync<SteeringOrders>, "refused">): readonly RefusedSet[] => sync.refused.value.filter(is_refused_set);

// Those whose envelope has no line to stand in, as the page shows them; and those of one line.
export const refused_without_line = (sync: Sync<SteeringOrders>): readonly RefusedSet[] => {
    const shown = new Set(shown_envelopes(sync).map(({ scope }) => scope_key(scope)));
    return refused_sets(sync).filter(({ entry: { command } }) => !shown.has(scope_key(command.scope)));
};
export const refused_on = (sync: Pick<Sync<SteeringOrders>, "refused">, scope: EnvelopeScope): readonly RefusedSet[] =>
    refused_sets(sync).filter(({ entry: { command } }) => scope_key(command.scope) === scope_key(scope));

// `seen`: the amount that the person was shown; undefined: none stood.
export const set_order = (scope: EnvelopeScope, euros: number | undefined, seen: number | undefined): SetEnvelope =>
    ({ type: "set_envelope", scope, ...(euros === undefined ? {} : { euros }), ...(seen === undefined ? {} : { replaces: seen }) });
