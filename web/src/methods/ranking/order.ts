import type { Mark } from "../../protocol.ts";

// What one ranks, best first; those of one group are tied. No group is empty.
export type Order = readonly (readonly number[])[];

export function order_of(ranks: ReadonlyMap<number, number>): Order {
    const by_rank = new Map<number, number[]>();
    for (const [id, rank] of ranks) by_rank.set(rank, [...(by_rank.get(rank) ?? []), id]);
    return [...by_rank].sort(([one], [other]) => one - other).map(([, group]) => group);
}

// The lines that make a ballot of these ranks say this order; what is no longer ranked is taken back.
export function changes(ranks: ReadonlyMap<number, number>, order: Order): Mark[] {
    const wanted = new Map(order.flatMap((group, place) => group.map((id) => [id, place + 1] as const)));
    const ranked = [...wanted].filter(([id, rank]) => ranks.get(id) !== rank).map(([proposal, mark]) => ({ proposal, mark }));
    return [...ranked, ...[...ranks.keys()].filter((id) => !wanted.has(id)).map((proposal) => ({ proposal }))];
}

export const without = (order: Order, id: number): Order =>
    order.map((group) => group.filter((other) => other !== id)).filter((group) => group.length > 0);

export const place_in = (order: Order, id: number): number => order.findIndex((group) => group.includes(id));

// Alone, before the group that stands at this place now; behind the last: at the end.
export function moved_to(order: Order, id: number, place: number): Order {
    const before = order.slice(0, place).flatMap((group) => {
        const others = group.filter((other) => other !== id);
        return others.length > 0 ? [others] : [];
    });
    const behind = without(order.slice(place), id);
    return [...before, [id], ...behind];
}

// One step: out of a tie first, then past the next group.
export function stepped(order: Order, id: number, by: -1 | 1): Order {
    const place = place_in(order, id);
    const is_tied = (order[place]?.length ?? 0) > 1;
    if (by < 0) return moved_to(order, id, is_tied ? place : Math.max(0, place - 1));
    return moved_to(order, id, Math.min(order.length, is_tied ? place + 1 : place + 2));
}

// Into the group before its own, or, from a tie, out of it and behind.
export function tied_or_not(order: Order, id: number): Order {
    const place = place_in(order, id);
    if ((order[place]?.length ?? 0) > 1) return moved_to(order, id, place + 1);
    if (place < 1) return order;
    return order.map((group, index) => (index === place - 1 ? [...group, id] : group)).filter((_, index) => index !== place);
}

// As it is told: 1, 2, 2, 4.
export const rank_at = (order: Order, place: number): number => 1 + order.slice(0, place).reduce((sum, group) => sum + group.length, 0);
