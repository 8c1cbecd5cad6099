import { ranking_of } from "../methods/result.ts";
import { console_of } from "../methods/on_console.ts";
import { first_ranks } from "./order.ts";
import { first_tie } from "./round_settings.ts";
import type { Placed, Vote } from "./vote_order.ts";

// Where one vote placed its proposals, best first.
export function placed_in({ row, method }: Vote): readonly Placed[] {
    const { is_favoured } = console_of(method);
    return ranking_of(row.result).flatMap(({ proposal, rank, figure }) => (rank === undefined ? [] : [{ proposal, rank, is_favoured: is_favoured(figure) }]));
}

// Its first ones that are still live; whoever shares the last rank comes along.
export function first_of(vote: Vote, places: number, live: ReadonlySet<number>): readonly number[] {
    return first_ranks(placed_in(vote), places, live);
}

// Those it left tied at the best shared rank, and that are still live; none of fewer than two.
export function tied_in({ row, method }: Vote, live: ReadonlySet<number>): readonly number[] {
    const tied = first_tie(method, row.result).filter((proposal) => live.has(proposal));
    return tied.length < 2 ? [] : tied;
}
