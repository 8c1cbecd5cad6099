import type { ItemResult, ResultRow } from "../protocol.ts";
import { last_full_vote } from "../ui/last_rank.ts";

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
