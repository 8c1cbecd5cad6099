import { to_discuss, told_by_college } from "../methods/by_college.ts";
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

// Those on which its colleges part, the widest gap first, and that are still live; none where one college voted.
export function apart_in({ row, method }: Vote, live: ReadonlySet<number>): readonly number[] {
    const told = told_by_college(row.result, method);
    return told === null ? [] : to_discuss(told).map(({ proposal }) => proposal).filter((proposal) => live.has(proposal));
}

// Those on which its method itself calls opinions divided, and that are still live.
export function divided_in({ row, method }: Vote, live: ReadonlySet<number>): readonly number[] {
    const { is_divided } = console_of(method);
    if (is_divided === undefined) return [];
    return ranking_of(row.result)
        .filter(({ proposal, figure }) => is_divided(figure) && live.has(proposal))
        .map(({ proposal }) => proposal);
}
