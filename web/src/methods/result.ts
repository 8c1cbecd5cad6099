import type { Count as Figures, Method, RoundResult } from "../protocol.ts";

// By person every weight is a number of people; only a sum of weights may be too long for a number, and then is text.
type InPeople<T> = number | string extends T ? number : T extends readonly (infer E)[] ? readonly InPeople<E>[]
    : T extends object ? { readonly [K in keyof T]: InPeople<T[K]> } : T;

// What the count of a method finds of each proposal.
type OfEach<C> = C extends { figures: (infer F)[] } ? InPeople<F> : never;
export type FigureOf<M extends Method> = OfEach<Extract<Figures, { type: M["type"] }>>;

// Where one proposal stands. `rank`: 1 is the best, shared by equals; undefined: the method left it without one.
export interface Place<F> {
    readonly proposal: number;
    readonly rank: number | undefined;
    readonly figure: F;
}

// The proposals as a round ranks them, best first, equals in the order of the paper, the unranked last; none when nobody voted.
// The figures are those by person.
export type Ranking<F> = readonly Place<F>[];

export function ranking_of<M extends Method = Method>({ items, columns: [by_person] }: RoundResult): Ranking<FigureOf<M>> {
    if (by_person === undefined) return [];
    const found = (by_person.count as unknown as { figures: (FigureOf<M> & { option: number })[] }).figures;
    const figures = new Map(found.map((figure) => [figure.option, figure]));
    const place = (option: number, rank?: number) => ({ proposal: items[option]!, rank, figure: figures.get(option)! });
    const { places, unranked } = by_person.order;
    return [...places.map(({ option, rank }) => place(option, rank)), ...unranked.map((option) => place(option))];
}

// How many share this rank.
export function equals(ranking: Ranking<unknown>, rank: number | undefined): number {
    return rank === undefined ? 0 : ranking.filter((other) => other.rank === rank).length;
}
