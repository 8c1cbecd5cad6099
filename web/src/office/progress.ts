import type { CommitteeRow, ConventionRow, LinkRow, PlannedSessionRow } from "../protocol.ts";

// The parts of the page, in the order in which the first run goes through them.
export type Part = "convention" | "committees" | "sessions" | "links";
export const parts: readonly Part[] = ["convention", "committees", "sessions", "links"];

export interface Prepared {
    readonly convention: ConventionRow | null;
    readonly committees: readonly CommitteeRow[];
    readonly sessions: readonly PlannedSessionRow[];
    readonly links: readonly LinkRow[];
}

export function is_done(part: Part, prepared: Prepared): boolean {
    switch (part) {
        case "convention": return prepared.convention !== null;
        case "committees": return prepared.committees.length > 0;
        case "sessions": return prepared.sessions.length > 0;
        case "links": return prepared.links.some((link) => link.role === "steering" && !link.revoked);
    }
}

// Where to go on: the first part that has nothing yet; the sessions when all have.
export function first_open(prepared: Prepared): Part {
    return parts.find((part) => !is_done(part, prepared)) ?? "sessions";
}

// A session needs a committee; the rest can be prepared in any order.
export function can_open(part: Part, prepared: Prepared): boolean {
    return part !== "sessions" || prepared.committees.length > 0;
}
