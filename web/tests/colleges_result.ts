import type { Breakdown, Cell, RoundResult } from "../src/protocol.ts";
import { dots_result } from "./results.ts";

export const cell = (people: number[], silent = 0): Cell => ({ people, silent, unseen: 0, shown: true });
const hidden: Cell = { people: [], silent: 0, unseen: 0, shown: false };
const nobody = cell([0, 0]);

// Residents 40, elected 8; associations are too few to be told, and CAF is hidden with them on the second.
export function colleges_result(): RoundResult {
    const result = dots_result([[7, 1, 40, 30], [4, 2, 20, 20]], { registered: 60, voters: 55 });
    const breakdown: Breakdown = {
        options: [0, 1], voters: [40, 0, 8, 0, 5, 0], first_value: 1, withheld: [3],
        cells: [[cell([20, 10], 10), nobody, cell([2, 0], 6), hidden, cell([1, 0], 4), nobody], [cell([20, 0], 20), nobody, cell([7, 0], 1), hidden, hidden, nobody]],
    };
    const equal = { weighting: "equal_colleges" as const, unit: 1, figures_told: false, order: { places: [{ option: 1, rank: 1 }, { option: 0, rank: 2 }], unranked: [], ties: [] } };
    return { ...result, official: "equal_colleges", columns: [...result.columns, equal], colleges: breakdown, divergences: [
        { option: 0, college: 0, other: 2, in_college: { in_favour: 30, of: 40 }, in_other: { in_favour: 2, of: 8 }, fisher_millionths: 12_000 },
        { option: 1, college: 2, other: 0, in_college: { in_favour: 7, of: 8 }, in_other: { in_favour: 20, of: 40 }, fisher_millionths: 49_000 },
        { option: 0, college: 0, other: 4, in_college: { in_favour: 30, of: 40 }, in_other: { in_favour: 1, of: 5 }, fisher_millionths: 49_500 },
    ] };
}
