import { results } from "../i18n/results.ts";
import type { Rich } from "../i18n/rich.ts";
import type { ResultRow } from "../protocol.ts";
import type { Sync } from "../sync/sync.ts";

// Where a priority stood in the last vote on all there was, else in the last that had it, before it was retained; null: in none.
export function last_rank(sync: Sync, proposal: number): Rich | null {
    const { after = 0 } = sync.one("priorities") ?? {};
    const votes = votes_held(sync.all("result").filter((row) => row.round <= after));
    const live = sync.all("proposal").filter((row) => row.state === "live").map((row) => row.proposal);
    const full = votes[last_full_vote(votes, live)];
    for (const { result } of full === undefined ? [] : [full, ...[...votes].reverse()]) {
        const item = result.items.find((other) => other.proposal === proposal);
        if (item) return results.rank_of(item.rank, result.items.length, result.items.filter(({ rank }) => rank === item.rank).length > 1);
    }
    return null;
}

// The closed rounds in which anybody voted, the first one first: a round without a voter says nothing.
export function votes_held(rows: readonly ResultRow[]): readonly ResultRow[] {
    return rows.filter((row) => row.is_final && row.result.voters > 0).sort((a, b) => a.round - b.round);
}

// The index of the last vote that was no second look at some of an earlier one; -1 without votes.
export function last_full_vote(votes: readonly ResultRow[], live: readonly number[]): number {
    for (let index = votes.length - 1; index > 0; --index) {
        const own = items_of(votes[index]);
        const is_second_look = votes.slice(0, index).some((earlier) => {
            const all = items_of(earlier);
            return [...own].every((item) => all.has(item)) && live.some((item) => all.has(item) && !own.has(item));
        });
        if (!is_second_look) return index;
    }
    return votes.length === 0 ? -1 : 0;
}

function items_of(vote: ResultRow | undefined): ReadonlySet<number> {
    return new Set(vote?.result.items.map((item) => item.proposal));
}
