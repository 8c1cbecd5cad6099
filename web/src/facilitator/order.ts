import { retainLimits } from "../../../protocol/typescript/limits.ts";
import { placed } from "../ui/placed.ts";
import type { Placed } from "./vote_order.ts";

// The list to retain, best first, while the facilitator still works on it. Lists are never changed in place.
export type Order = readonly number[];

// Proposals of the first `places` ranks that anybody supports; whoever shares the last rank comes along, for the room to decide.
export function first_ranks(vote_order: readonly Placed[], places: number, live: ReadonlySet<number>): Order {
    const supported = vote_order.filter((item) => live.has(item.proposal) && item.is_favoured);
    return supported.filter((item) => item.rank <= places).map((item) => item.proposal).slice(0, retainLimits.priorities.max);
}

// Whether the list is the first of the votes' order, with all who share the last rank; equals may stand in any order. As the server
// judges it: any other list takes a reason.
export function is_as_voted(order: Order, vote_order: readonly Placed[], live: ReadonlySet<number>): boolean {
    const ranks = new Map(vote_order.filter(({ proposal }) => live.has(proposal)).map(({ proposal, rank }) => [proposal, rank]));
    const places = order.map((proposal) => ranks.get(proposal) ?? 0);
    const last = places[places.length - 1] ?? 0;
    return places.every((rank, index) => rank > 0 && rank >= (places[index - 1] ?? 0))
        && [...ranks.values()].filter((rank) => rank <= last).length === order.length;
}

// One place up (-1) or down (+1); at the end of the list it stays.
export function moved(order: Order, proposal: number, by: -1 | 1): Order {
    const from = order.indexOf(proposal);
    return placed(order, proposal, from + by);
}

export function added(order: Order, proposal: number): Order {
    return order.includes(proposal) || order.length >= retainLimits.priorities.max ? order : [...order, proposal];
}

export function removed(order: Order, proposal: number): Order {
    return order.filter((other) => other !== proposal);
}

export function same_order(one: Order, other: Order): boolean {
    return one.length === other.length && one.every((proposal, index) => proposal === other[index]);
}
