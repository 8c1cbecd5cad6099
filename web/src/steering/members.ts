import { deciding } from "../i18n/steering_decisions.ts";
import type { DecidePriority, MemberRow, SteeringOrders } from "../protocol.ts";
import type { RefusedCommand, Sync } from "../sync/sync.ts";
import { useSync } from "../ui/sync_context.ts";

// Whose personal link opened this page; undefined: it is nobody's, and decides nothing.
export function useOwnSeat(): MemberRow | undefined {
    const sync = useSync();
    const own = sync.welcome.value?.member;
    return sync.all("member").find((one) => one.member === own);
}

// A member as the log names them: name and function, and whom they stand in for. An owner of actions is not told who others are.
export function named(member: number, members: readonly MemberRow[]): string {
    const row = members.find((one) => one.member === member);
    const titular = members.find((one) => one.member === row?.substitute_for);
    const substitute = titular === undefined ? undefined : deciding.substitute_of(called(titular));
    return [row === undefined ? deciding.another : called(row), row?.function, substitute].filter(Boolean).join(", ");
}

export function called(member: MemberRow): string {
    return member.called ?? deciding.somebody;
}

type OfDecision = { readonly entry: { readonly command: DecidePriority } };
export type RefusedDecision = RefusedCommand<SteeringOrders> & OfDecision;
export const is_decision = (one: RefusedCommand<SteeringOrders>): one is RefusedDecision => one.entry.command.type === "decide_priority";

export interface OfPriority { readonly session: number; readonly proposal: number }

const is_on = (command: SteeringOrders["command"], { session, proposal }: OfPriority): boolean =>
    command.type === "decide_priority" && command.session === session && command.proposal === proposal;

export function refused_on(sync: Sync<SteeringOrders>, priority: OfPriority): readonly RefusedDecision[] {
    return sync.refused.value.filter(is_decision).filter((one) => is_on(one.entry.command, priority));
}

// Whether a decision of this page has no answer yet.
export function is_deciding(sync: Sync<SteeringOrders>, priority: OfPriority): boolean {
    return sync.pending.value.some((entry) => entry.state !== "accepted" && is_on(entry.command, priority));
}
