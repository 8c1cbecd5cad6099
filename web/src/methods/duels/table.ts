import type { Duels, DuelsCount, RoundResult } from "../../protocol.ts";
import type { FigureOf } from "../result.ts";

export type DuelFigure = FigureOf<Duels>;

export const count_of = (result: RoundResult): DuelsCount | undefined => result.columns[0]?.count as DuelsCount | undefined;

// How often the one option was chosen over the other; undefined: no table of pairs is told.
export function won_against({ won, figures }: DuelsCount): ((one: DuelFigure, other: DuelFigure) => number) | undefined {
    if (won.length === 0) return undefined;
    const row_of = new Map(figures.map(({ option }, row) => [option, row]));
    return (one, other) => Number(won[row_of.get(one.option)!]?.[row_of.get(other.option)!] ?? 0);
}
