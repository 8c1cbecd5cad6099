import { results } from "../i18n/results.ts";
import type { Rich } from "../i18n/rich.ts";
import type { Tie, TieBreaker, RoundResult } from "../protocol.ts";
import { official_column } from "./result.ts";

// What a method says of what tells apart those that its first figure leaves equal.
export type Breakers = { readonly [K in TieBreaker]?: (tie: Tie) => string };

// So much is told in one sentence; the table has it all.
const most_titles = 3;
const most_places = 4;

// What put proposals one behind the other that the first figure left equal: of each reason the best placed by their titles, the others by
// their places.
// `is_told`: whether a tie that this proposal was in is worth telling.
export const ties_told = (breakers: Breakers) => (result: RoundResult, title_of: (proposal: number) => string,
    is_told: (proposal: number) => boolean = () => true): readonly Rich[] => {
    const { items } = result;
    const { order } = official_column(result)!;
    const ties = order.ties.filter(({ options }) => options.some((option) => is_told(items[option]!)));
    const rank_of = (option: number | undefined): number | undefined => order.places.find((place) => place.option === option)?.rank;
    return ties.flatMap((tie): Rich[] => {
        const { options, broken_by } = tie;
        const [first, ...below] = ties.filter((other) => other.broken_by === broken_by);
        if (broken_by === "nothing" || first !== tie) return [];
        const named = options.map((option, index) => results.placed(title_of(items[option]!), index === 0 ? null : rank_of(option) === rank_of(options[index - 1])));
        const places = below.slice(0, most_places).map((other) => results.from_to(...ends_of(other.options.map(rank_of))));
        const others = places.length > 0 ? results.told_apart_below(places, below.length - places.length) : "";
        return [[results.told_apart(breakers[broken_by]?.(tie) ?? "", named.slice(0, most_titles).join(""), named.length - most_titles, others)]];
    });
};

function ends_of(ranks: readonly (number | undefined)[]): [number, number] {
    const ranked = ranks.filter((rank) => rank !== undefined);
    return [Math.min(...ranked), Math.max(...ranked)];
}
