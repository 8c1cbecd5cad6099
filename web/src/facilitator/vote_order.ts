import { console_of } from "../methods/on_console.ts";
import { ranking_of } from "../methods/result.ts";
import type { Method, ResultRow } from "../protocol.ts";

// A vote that was held, with the method it was held by.
export interface Vote {
    readonly row: ResultRow;
    readonly method: Method;
}

// Where a proposal stands once all votes are taken together.
export interface Placed {
    readonly proposal: number;
    readonly rank: number;
    readonly is_favoured: boolean;
}

// The votes that make the order: the last full one, then those on some of its proposals.
export function deciding(votes: readonly Vote[], live: readonly number[]): readonly Vote[] {
    return votes.slice(Math.max(0, last_full_vote(votes, live)));
}

// Best first: as the full vote ranked them; each later vote decides only the order of its own among themselves, in the places
// they hold together. Whether the room favours one is as the full vote says.
export function vote_order(votes: readonly Vote[], live: readonly number[]): readonly Placed[] {
    const [full, ...later] = deciding(votes, live);
    return full === undefined ? [] : later.reduce(among_themselves, ranked(full));
}

function ranked({ row, method }: Vote): readonly Placed[] {
    const { is_favoured } = console_of(method);
    return ranking_of(row.result).flatMap(({ proposal, rank, figure }) =>
        (rank === undefined ? [] : [{ proposal, rank, is_favoured: is_favoured(figure) }]));
}

function among_themselves(all: readonly Placed[], later: Vote): readonly Placed[] {
    const rank_there = new Map(ranked(later).map(({ proposal, rank }) => [proposal, rank]));
    const places = all.flatMap((one, index) => (rank_there.has(one.proposal) ? [index + 1] : []));
    const placed = all.map((one) => {
        const there = rank_there.get(one.proposal);
        return there === undefined ? one : { ...one, rank: places[there - 1] ?? one.rank };
    });
    return placed.sort((one, other) => one.rank - other.rank);
}

// The index of the last vote that was no second look at some of an earlier one; -1 without votes.
function last_full_vote(votes: readonly Vote[], live: readonly number[]): number {
    const items = votes.map(voted_on);
    for (let index = votes.length - 1; index > 0; --index) {
        const own = items[index]!;
        const is_second_look = items.slice(0, index).some((all) =>
            [...own].every((item) => all.has(item)) && live.some((item) => all.has(item) && !own.has(item)));
        if (!is_second_look) return index;
    }
    return votes.length === 0 ? -1 : 0;
}

export function voted_on({ row }: Vote): ReadonlySet<number> {
    return new Set(ranking_of(row.result).map(({ proposal }) => proposal));
}
