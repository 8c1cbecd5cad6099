import type { CommitteeRow, DecisionRow, LiveSessionRow, PriorityRow, VotedItem, VotedRow } from "../../protocol.ts";
import { key_of } from "../priorities.ts";

// What the steering committee voted on in one round, with what has become of it since.

export interface VoteLine {
    readonly item: VotedItem;
    // Absent: its words were erased, or its committee does not retain it any more and nothing tells them.
    readonly title: string | undefined;
    readonly committee: CommitteeRow | undefined;
    readonly version: number;
    // open: to be decided on · decided: by this very vote, and that stands · gone: retained no more · newer: came back as another
    // version.
    readonly is: "open" | "decided" | "gone" | "newer";
    // The last decision on it, taken back or not: what the next one replaces.
    readonly last: DecisionRow | undefined;
    // That one was taken after the vote, and not by it.
    readonly is_overtaken: boolean;
}

export interface VoteRows {
    readonly committees: readonly CommitteeRow[];
    readonly sessions: readonly LiveSessionRow[];
    readonly priorities: readonly PriorityRow[];
    readonly decisions: readonly DecisionRow[];
}

// Best first, as the round has them.
export function vote_lines(voted: VotedRow, { committees, sessions, priorities, decisions }: VoteRows): readonly VoteLine[] {
    const retained = new Map(priorities.map((one) => [key_of(one), one]));
    const decision_at = new Map(decisions.map((one) => [one.decision, one]));
    return voted.items.map((item): VoteLine => {
        const priority = retained.get(key_of(item.priority));
        const session = sessions.find((one) => one.session === item.priority.session);
        const committee = committees.find((one) => one.committee === session?.committee);
        const last = priority?.decision === undefined ? undefined : decision_at.get(priority.decision);
        const by_it = last !== undefined && is_by(last, voted);
        const title = priority?.title ?? decisions.find((one) => key_of(one) === key_of(item.priority))?.title;
        const has_newer = priority?.next !== undefined && retained.has(key_of(priority.next));
        const is = priority === undefined ? "gone" : by_it ? "decided" : has_newer ? "newer" : "open";
        const is_overtaken = last !== undefined && !by_it && last.at > voted.closed_at;
        return { item, title, committee, version: priority?.version ?? 1, is, last, is_overtaken };
    });
}

// Whether the decision follows from that round.
export function is_by({ by_vote }: DecisionRow, { session, round }: Pick<VotedRow, "session" | "round">): boolean {
    return by_vote?.session === session && by_vote.round === round;
}

// The round closed last comes first.
export function newest_first(voted: readonly VotedRow[]): readonly VotedRow[] {
    return [...voted].sort((one, other) => other.closed_at - one.closed_at || other.session - one.session || other.round - one.round);
}
