import type { Consensus, ConsensusCount, RoundResult } from "../../protocol.ts";
import type { FigureOf, Place, Ranking } from "../result.ts";

export type ConsensusFigure = FigureOf<Consensus>;
export type Agreement = ConsensusFigure["everyone"];

export const count_of = (result: RoundResult): ConsensusCount | undefined => result.columns[0]?.count as ConsensusCount | undefined;

export const passed = ({ agree, disagree, seen }: Agreement): number => seen - agree - disagree;

// What sets a group apart: in it and in all other groups together, how many of those who marked the proposal agree with it, or
// disagree if that is what the group does.
export interface Difference {
    readonly proposal: number;
    readonly agrees: boolean;
    readonly here: number;
    readonly of_here: number;
    readonly elsewhere: number;
    readonly of_elsewhere: number;
}

export interface Group {
    readonly people: number;
    readonly x: number;
    readonly y: number;
    readonly spread: number;
    readonly differences: readonly Difference[];
}

const in_groups = ({ figures }: ConsensusCount, option: number): readonly Agreement[] => figures.find((figure) => figure.option === option)!.in_group;

// The opinion groups, largest first; none: the count says why.
export function groups_of(result: RoundResult): readonly Group[] {
    const count = count_of(result);
    return (count?.groups.sizes ?? []).map((people, group) => ({
        people, ...count!.groups.places[group]!,
        differences: count!.groups.representative[group]!.map(({ option, agrees }) => {
            const side = (agreement: Agreement): number => (agrees ? agreement.agree : agreement.disagree);
            const all = in_groups(count!, option);
            const mine = all[group]!;
            const elsewhere = (number: (agreement: Agreement) => number): number => all.reduce((sum, one) => sum + number(one), -number(mine));
            return {
                proposal: result.items[option]!, agrees, here: side(mine), of_here: mine.seen, elsewhere: elsewhere(side), of_elsewhere: elsewhere(({ seen }) => seen),
            };
        }),
    }));
}

// What most people of every group agree with, the broadest agreement first, by proposal.
export function shared_by_all(result: RoundResult): readonly number[] {
    const count = count_of(result);
    return (count?.by_group_consensus ?? []).filter((option) => in_groups(count!, option).every(({ agree, seen }) => 2 * agree > seen)).map((option) => result.items[option]!);
}

// The proposal on which the most people contradict each other; undefined: nobody does.
export function most_divided(ranking: Ranking<ConsensusFigure>): Place<ConsensusFigure> | undefined {
    const smaller = ({ figure: { everyone } }: Place<ConsensusFigure>): number => Math.min(everyone.agree, everyone.disagree);
    return [...ranking].sort((one, other) => smaller(other) - smaller(one)).find((one) => smaller(one) > 0);
}
