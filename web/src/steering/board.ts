import { step } from "../i18n/common.ts";
import type { CommitteeRow, FieldRow, LiveSessionRow } from "../protocol.ts";

// The rows of the steering committee's view, in the order in which they are read.

// planned: announced, nobody has come · voting: a round is open · live: people are there · idle: begun, nobody is there now.
export type SessionState = "planned" | "voting" | "live" | "idle" | "closed";

export interface FieldLine {
    readonly field: FieldRow;
    // Those whose first field it is.
    readonly committees: readonly CommitteeRow[];
    // Those that work on it besides, and stand under another.
    readonly others: readonly CommitteeRow[];
    // Those to show, the running ones first, and how many older ones are left out.
    readonly sessions: readonly LiveSessionRow[];
    readonly older: number;
}

export function state_of(session: LiveSessionRow): SessionState {
    if (session.closed_at !== undefined || session.step === "closed") return "closed";
    if (session.voters !== undefined) return "voting";
    if (session.present > 0) return "live";
    return session.step === "lobby" ? "planned" : "idle";
}

export function step_of(session: LiveSessionRow): string {
    return session.step_title ?? step[session.step];
}

// The steering committee, which is of all fields, works on none by itself.
export function works_on({ field, other_fields = [], steers }: CommitteeRow, code: string): boolean {
    return steers !== true && (field === code || other_fields.includes(code));
}

const closed_shown = 1;

export function field_lines(
    fields: readonly FieldRow[], committees: readonly CommitteeRow[], sessions: readonly LiveSessionRow[],
): readonly FieldLine[] {
    return [...fields].sort((a, b) => a.order - b.order).map((field) => {
        const own = committees.filter((one) => one.field === field.field && one.steers !== true);
        const others = committees.filter((one) => one.field !== field.field && works_on(one, field.field));
        const numbers = new Set(own.map((one) => one.committee));
        const all = sessions.filter((one) => numbers.has(one.committee)).sort(by_interest);
        const closed = all.filter((one) => state_of(one) === "closed");
        const left_out = new Set(closed.slice(closed_shown));
        return { field, committees: own, others, sessions: all.filter((one) => !left_out.has(one)), older: left_out.size };
    });
}

// Running sessions first, then those to come, then closed ones; of each the newest first.
function by_interest(one: LiveSessionRow, other: LiveSessionRow): number {
    const order: Record<SessionState, number> = { voting: 0, live: 0, idle: 1, planned: 2, closed: 3 };
    const by_state = order[state_of(one)] - order[state_of(other)];
    return by_state || (other.closed_at ?? 0) - (one.closed_at ?? 0) || other.session - one.session;
}

export function in_session(sessions: readonly LiveSessionRow[]): number {
    return sessions.filter((one) => state_of(one) === "voting" || state_of(one) === "live").length;
}
