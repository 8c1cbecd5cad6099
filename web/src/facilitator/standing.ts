import type { ItemResult, ResultRow } from "../protocol.ts";

// Where a proposal stands once all votes are taken together.
export type Standing = Pick<ItemResult, "proposal" | "rank" | "score">;

// The votes that make the order: the last full one, then those on some of its proposals.
export function deciding(votes: readonly ResultRow[], live: readonly number[]): readonly ResultRow[] {
    return votes.slice(Math.max(0, last_full_vote(votes, live)));
}

// Best first: as the full vote ranked them; each later vote decides only the order of its own among themselves, in the places
// they hold together. The support is that of the full vote.
export function standing(votes: readonly ResultRow[], live: readonly number[]): readonly Standing[] {
    const [full, ...later] = deciding(votes, live);
    return later.reduce(among_themselves, full?.result.items ?? []);
}

function among_themselves(all: readonly Standing[], { result }: ResultRow): readonly Standing[] {
    const rank_there = new Map(result.items.map((item) => [item.proposal, item.rank]));
    const places = all.flatMap((one, index) => (rank_there.has(one.proposal) ? [index + 1] : []));
    const placed = all.map((one) => {
        const there = rank_there.get(one.proposal);
        return there === undefined ? one : { ...one, rank: places[there - 1] ?? one.rank };
    });
    return placed.sort((one, other) => one.rank - other.rank);
}

// The closed rounds in which anybody voted, the first one first: a round without a voter says nothing.
export function votes_held(rows: readonly ResultRow[]): readonly ResultRow[] {
    return rows.filter((row) => row.is_final && row.result.voters > 0).sort((a, b) => a.round - b.round);
}

// The index of the last vote that was no second look at some of an earlier one; -1 without votes.
function last_full_vote(votes: readonly ResultRow[], live: readonly number[]): number {
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
