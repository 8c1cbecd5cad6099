import { by_college } from "../i18n/by_college.ts";
import type { RoundResult } from "../protocol.ts";
import { official_column } from "./result.ts";

// So many moves are told in one sentence; the table by college has them all.
const most_moves = 3;

// Says which proposals the order by person would put elsewhere than the official one, the first first; none: it would put none. For the
// console and the wall.
export function official_moves(result: RoundResult, title_of: (proposal: number) => string): readonly string[] {
    const { columns: [by_person], items } = result;
    const official = official_column(result);
    if (by_person === undefined || official === undefined) return [];
    const moved = by_person.order.places.filter(({ option, rank }) => !official.order.places.some((other) => other.option === option && other.rank === rank));
    if (moved.length === 0) return [];
    const told = moved.slice(0, most_moves).map(({ option, rank }) => by_college.move(title_of(items[option]!), rank));
    return [by_college.turns(told.join(", "), moved.length > most_moves)];
}
