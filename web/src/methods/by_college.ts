import { by_session_order, every_college } from "../colleges.ts";
import type { Breakdown, Cell, College, Method, RoundResult, Share, WeightingName } from "../protocol.ts";
import { official_column } from "./result.ts";

// What a closed round says by college, ready to be drawn: who is in favour in each, where each weighting puts the proposals, and where
// colleges part.
export interface ToldByCollege {
    readonly colleges: readonly CollegeColumn[];
    // By person first; more than one only where other orders are told.
    readonly weightings: readonly WeightingName[];
    // Whose order is the result.
    readonly official: WeightingName;
    // In the official order; equals in that of the paper.
    readonly rows: readonly CollegesRow[];
    readonly hides_any: boolean;
    // Widest first.
    readonly gaps: readonly Gap[];
}

// college null: people of none. voters null: too few to be told.
export interface CollegeColumn {
    readonly college: College | null;
    readonly voters: number | null;
}

export interface CollegesRow {
    readonly proposal: number;
    // A weighting each; undefined: it gives no rank.
    readonly ranks: readonly (number | undefined)[];
    // A college each; "hidden": it is not told. None where the method has no share.
    readonly shares: readonly (Share | "hidden")[];
}

// Two colleges that part on a proposal; `more` is the one more in favour.
export interface Gap {
    readonly proposal: number;
    readonly more: { readonly college: College | null; readonly share: Share };
    readonly less: { readonly college: College | null; readonly share: Share };
}

// null: the round says nothing by college.
export function told_by_college(result: RoundResult, method: Method): ToldByCollege | null {
    const { colleges, columns, divergences, items } = result;
    const official = official_column(result);
    if (colleges === undefined || official === undefined) return null;
    const college = (column: number): College | null => every_college[column] ?? null;
    const has_voters = colleges.voters.flatMap((voters, column) => (voters > 0 || colleges.withheld.includes(column) ? [column] : []));
    const shown = by_session_order(has_voters, college);
    const options = [...official.order.places.map(({ option }) => option), ...official.order.unranked];
    const rows = options.map((option) => {
        const cells = colleges.cells[colleges.options.indexOf(option)] ?? [];
        return {
            proposal: items[option]!,
            ranks: columns.map(({ order }) => order.places.find((place) => place.option === option)?.rank),
            shares: shown.flatMap((column) => {
                const cell = cells[column];
                return cell === undefined ? [] : [cell.shown ? in_favour(method, cell, colleges.first_value) : "hidden" as const];
            }),
        };
    });
    return {
        colleges: shown.map((column) => ({ college: college(column), voters: colleges.withheld.includes(column) ? null : colleges.voters[column]! })),
        weightings: columns.map(({ weighting }) => weighting), official: official.weighting, rows,
        hides_any: colleges.withheld.length > 0 || rows.some(({ shares }) => shares.includes("hidden")),
        gaps: divergences.map((one) => ({
            proposal: items[one.option]!, more: { college: college(one.college), share: one.in_college }, less: { college: college(one.other), share: one.in_other },
        })),
    };
}

// Who in the cell is in favour, and of how many, as the server counts divergences.
export function in_favour(method: Method, { people, silent }: Cell, first_value: Breakdown["first_value"]): Share {
    const marked = sum(people);
    const at_least = (mark: number): number => sum(people.slice(Math.max(0, mark - first_value)));
    switch (method.type) {
        case "approval":
        case "dots":
        case "equal_shares": return { in_favour: marked, of: marked + silent };
        case "opinion":
        case "consensus": return { in_favour: at_least(1), of: marked };
        // Assez bien.
        case "majority_judgment": return { in_favour: at_least(3), of: marked };
        case "impact_effort": return { in_favour: at_least(4), of: marked };
        case "ranking": return { in_favour: marked - at_least(4), of: marked + silent };
        case "decision": {
            const against = people[-1 - first_value] ?? 0;
            return { in_favour: at_least(1), of: at_least(1) + against };
        }
        case "duels": return { in_favour: 0, of: 0 };
    }
}

// A percentage is told of so many people or more.
const fewest_for_percent = 10;

// null: of too few.
export const percent_of = ({ in_favour, of }: Share): number | null => (of < fewest_for_percent ? null : Math.round((100 * in_favour) / of));

// The proposals on which colleges part, the widest gap first, each with its gaps.
export function to_discuss({ gaps }: ToldByCollege): readonly { readonly proposal: number; readonly gaps: readonly Gap[] }[] {
    return [...new Set(gaps.map(({ proposal }) => proposal))].map((proposal) => ({ proposal, gaps: gaps.filter((one) => one.proposal === proposal) }));
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
