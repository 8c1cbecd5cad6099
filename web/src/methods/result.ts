import type { Count as Figures, DecisionFigure, EqualSharesFigure, Method, Ordering, Purchase, RankingCount, RoundResult } from "../protocol.ts";

// By person every weight is a number of people; only a sum of weights may be too long for a number, and then is text.
type InPeople<T> = number | string extends T ? number : T extends readonly (infer E)[] ? readonly InPeople<E>[]
    : T extends object ? { readonly [K in keyof T]: InPeople<T[K]> } : T;

// What the count of a method finds of each proposal.
type OfEach<C> = C extends { figures: (infer F)[] } ? InPeople<F> : never;
export type FigureOf<M extends Method> = M["type"] extends keyof Widened ? Widened[M["type"]] : OfEach<Extract<Figures, { type: M["type"] }>>;

// Those that hold more than the count finds of each proposal.
interface Widened {
    ranking: DuelledFigure;
    equal_shares: BoughtFigure;
    decision: DecidedFigure;
}

// Of a budget: how the proposal was bought, and what is so of the whole result.
export interface BoughtFigure extends InPeople<EqualSharesFigure> {
    readonly purchase: InPeople<Purchase> | undefined;
    readonly of_all: { readonly spent: number; readonly spent_greedily: number; readonly increases_ended: boolean; readonly ties: Ordering["ties"] };
}

// Of a decision: how many were present, where it was told.
export interface DecidedFigure extends InPeople<DecisionFigure> {
    readonly present: number | undefined;
}

// Of a ranking, whose count is one table of all: its contests with the others, won, lost and level; how often it was compared at
// all; its points by Borda, doubled; and the circles of the whole result.
export interface DuelledFigure {
    readonly option: number;
    readonly won: number;
    readonly lost: number;
    readonly level: number;
    readonly compared: number;
    readonly doubled_borda: number;
    readonly cycles: readonly { readonly rivals: readonly number[] }[];
}

// Where one proposal stands. `rank`: 1 is the best, shared by equals; undefined: the method left it without one.
export interface Place<F> {
    readonly proposal: number;
    readonly rank: number | undefined;
    readonly figure: F;
}

// The proposals as a round ranks them, best first, equals in the order of the paper, the unranked last; none when nobody voted.
// The order is the official one, the figures are those by person.
export type Ranking<F> = readonly Place<F>[];

export function ranking_of<M extends Method = Method>(result: RoundResult): Ranking<FigureOf<M>> {
    const { items, columns: [by_person], participation } = result;
    const official = official_column(result);
    if (by_person === undefined || official === undefined) return [];
    const found = figures_of(by_person.count!, by_person.order, participation.present) as unknown as (FigureOf<M> & { option: number })[];
    const figures = new Map(found.map((figure) => [figure.option, figure]));
    const place = (option: number, rank?: number) => ({ proposal: items[option]!, rank, figure: figures.get(option)! });
    const { places, unranked } = official.order;
    return [...places.map(({ option, rank }) => place(option, rank)), ...unranked.map((option) => place(option))];
}

// Whose order is the result: by person too where the weighting that was chosen gave none. undefined: nobody voted.
export function official_column({ official, columns }: RoundResult): RoundResult["columns"][number] | undefined {
    return columns.find(({ weighting }) => weighting === official) ?? columns[0];
}

function figures_of(count: Figures, { ties }: Ordering, present: number | undefined): readonly unknown[] {
    switch (count.type) {
        case "ranking": return duelled(count);
        case "decision": return count.figures.map((figure) => ({ ...figure, present }));
        case "equal_shares": {
            const { figures, purchases, spent, spent_greedily, increases_ended } = count;
            const bought = new Map(purchases.map((purchase) => [purchase.option, { ...purchase, price: Number(purchase.price) }]));
            return figures.map((figure) => ({ ...figure, effective_support: Number(figure.effective_support), purchase: bought.get(figure.option), of_all: { spent, spent_greedily, increases_ended, ties } }));
        }
        case "opinion":
        case "approval":
        case "dots":
        case "majority_judgment":
        case "impact_effort":
        case "duels":
        case "consensus": return count.figures;
    }
}

function duelled({ options, duelled: table, doubled_borda, cycles }: RankingCount): DuelledFigure[] {
    const above = (a: number, b: number): number => Number(table[a]?.[b] ?? 0);
    return options.map((option, row) => {
        const rivals = options.map((_, other) => other).filter((other) => other !== row);
        const count = (is_so: (mine: number, theirs: number) => boolean): number => rivals.filter((other) => is_so(above(row, other), above(other, row))).length;
        return {
            option, won: count((mine, theirs) => mine > theirs), lost: count((mine, theirs) => mine < theirs), level: count((mine, theirs) => mine === theirs),
            compared: rivals.reduce((sum, other) => sum + above(row, other) + above(other, row), Number(doubled_borda[row] ?? 0)),
            doubled_borda: Number(doubled_borda[row] ?? 0), cycles,
        };
    });
}

// How many share this rank.
export function equals(ranking: Ranking<unknown>, rank: number | undefined): number {
    return rank === undefined ? 0 : ranking.filter((other) => other.rank === rank).length;
}
