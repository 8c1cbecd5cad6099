import { college as one_of } from "../i18n/common.ts";
import { results } from "../i18n/results.ts";
import type { CollegeWeight, RoundResult } from "../protocol.ts";
import { official_column } from "./result.ts";

// So many moves are told in one sentence; the table by college has them all.
const most_moves = 3;

// Says whose order a result is that is not by person, and which proposals the order by person would put elsewhere, the first first. None: it
// is by person. Where one college alone voted, or weights could not be added, there is no other order.
export function official_remarks(result: RoundResult, weights: readonly CollegeWeight[], title_of: (proposal: number) => string): readonly string[] {
    const { official: wished, columns: [by_person], items } = result;
    const official = official_column(result);
    if (wished === "by_person") return [];
    if (official?.weighting !== wished) return [results.official_by_person];
    const said = wished === "declared" ? results.official_declared(weights.map(({ college, weight }) => `${one_of[college]} ${weight}`).join(", ")) : results.official_equal;
    const places = by_person!.order.places;
    const moved = places.filter(({ option, rank }) => !official.order.places.some((other) => other.option === option && other.rank === rank));
    if (moved.length === 0) return [said];
    const told = moved.slice(0, most_moves).map(({ option, rank }) => results.official_move(title_of(items[option]!), rank));
    return [said, results.official_turns(told.join(", "), moved.length > most_moves)];
}
