import type { CommitteeRow, LiveSessionRow } from "../../protocol.ts";
import { state_of } from "../board.ts";

// The steering committee's own committees and sessions, apart from those of the convention's committees.

export function steers(committees: readonly CommitteeRow[]): (session: LiveSessionRow) => boolean {
    const own = new Set(committees.filter((one) => one.steers === true).map((one) => one.committee));
    return (session) => own.has(session.committee);
}

// Those to show: all that are not closed, else the one that was closed last. The one planned last comes first.
export function meetings(committees: readonly CommitteeRow[], sessions: readonly LiveSessionRow[]): readonly LiveSessionRow[] {
    const own = sessions.filter(steers(committees)).sort((one, other) => other.session - one.session);
    const open = own.filter((one) => state_of(one) !== "closed");
    const closed = own.filter((one) => state_of(one) === "closed").sort((one, other) => (other.closed_at ?? 0) - (one.closed_at ?? 0));
    return open.length > 0 ? open : closed.slice(0, 1);
}
