import type { AwaitingRow, CommitteeRow, SessionsProposal } from "../../protocol.ts";
import { has_words } from "../../ui/has_words.ts";

// What the committees retained, as it can be put to the vote.

export type Which = "undecided" | "all";
export interface Group {
    readonly committee: CommitteeRow["committee"];
    readonly title: string;
    readonly field: string;
    readonly rows: readonly AwaitingRow[];
}

export const is_same = (one: SessionsProposal, other: SessionsProposal): boolean =>
    one.session === other.session && one.proposal === other.proposal;

// A decision that was taken back leaves it undecided.
export const is_undecided = ({ resolution }: AwaitingRow): boolean => resolution === undefined || resolution === "taken_back";

// Those with all the words. What was put to the vote here stays, decided or not, so that nothing moves away under the hand.
export function shown_of(rows: readonly AwaitingRow[], which: Which, words: string): readonly AwaitingRow[] {
    return rows.filter((row) => (which === "all" || is_undecided(row) || row.put_as !== undefined)
        && (words.trim() === "" || has_words([row.title, row.detail, row.committee_title, row.session_title].join(" "), words)));
}

// By committee, best place first; of the same place the later session's first.
export function by_committee(rows: readonly AwaitingRow[]): readonly Group[] {
    const groups = new Map<number, AwaitingRow[]>();
    for (const row of rows) groups.set(row.committee, [...(groups.get(row.committee) ?? []), row]);
    return [...groups].sort(([one], [other]) => one - other).map(([committee, own]) => ({
        committee, title: own[0]!.committee_title, field: own[0]!.field,
        rows: own.sort((one, other) => one.place - other.place || other.priority.session - one.priority.session),
    }));
}

// Whether one press puts it to the vote.
export const can_be_put = ({ title, put_as }: AwaitingRow): boolean => title !== undefined && put_as === undefined;
