import type { CommitteeRow, ConventionRow, LinkRow, MemberRow, PlannedSessionRow } from "../protocol.ts";

// The parts of the page, in the order in which the first run goes through them.
export type Part = "convention" | "committees" | "sessions" | "links" | "members";
export const parts: readonly Part[] = ["convention", "committees", "sessions", "links", "members"];

export interface Prepared {
    readonly convention: ConventionRow | null;
    readonly committees: readonly CommitteeRow[];
    readonly sessions: readonly PlannedSessionRow[];
    readonly links: readonly LinkRow[];
    readonly members: readonly MemberRow[];
}

export function is_done(part: Part, prepared: Prepared): boolean {
    switch (part) {
        case "convention": return prepared.convention !== null;
        case "committees": return prepared.committees.length > 0;
        case "sessions": return prepared.sessions.length > 0;
        case "links": return prepared.links.some((link) => link.role === "steering" && !link.revoked);
        case "members": return prepared.members.some((member) => member.seated);
    }
}

// Where to go on: the first part that has nothing yet; the sessions when all have. Members can wait until there is something to
// decide.
export function first_open(prepared: Prepared): Part {
    return parts.find((part) => part !== "members" && !is_done(part, prepared)) ?? "sessions";
}

// A session needs a committee; the rest can be prepared in any order.
export function can_open(part: Part, prepared: Prepared): boolean {
    return part !== "sessions" || prepared.committees.length > 0;
}
