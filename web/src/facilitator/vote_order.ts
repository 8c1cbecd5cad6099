import { console_of } from "../methods/on_console.ts";
import { ranking_of } from "../methods/result.ts";
import type { Method, ResultRow, VoteOrderRow } from "../protocol.ts";

// A vote that was held, with the method it was held by.
export interface Vote {
    readonly row: ResultRow;
    readonly method: Method;
}

// Where a proposal stands once all votes are taken together. Whether the room favours one is as the full vote says.
export interface Placed {
    readonly proposal: number;
    readonly rank: number;
    readonly is_favoured: boolean;
}

// The votes that made the order: the full one, and those after it.
export function deciding(votes: readonly Vote[], order: VoteOrderRow | null): readonly Vote[] {
    return order === null ? [] : votes.filter((vote) => vote.row.round >= order.full_vote);
}

// The order, best first.
export function placed_by(votes: readonly Vote[], order: VoteOrderRow | null): readonly Placed[] {
    const [full] = deciding(votes, order);
    if (order === null || full === undefined) return [];
    const { is_favoured } = console_of(full.method);
    const favoured = new Set(ranking_of(full.row.result).filter(({ figure }) => is_favoured(figure)).map(({ proposal }) => proposal));
    return order.places.map(({ proposal, rank }) => ({ proposal, rank, is_favoured: favoured.has(proposal) }));
}

export function voted_on({ row }: Vote): ReadonlySet<number> {
    return new Set(ranking_of(row.result).map(({ proposal }) => proposal));
}
