import { results } from "../i18n/results.ts";
import type { Rich } from "../i18n/rich.ts";
import type { Tie, TieBreaker, RoundResult } from "../protocol.ts";

// What a method says of what tells apart those that its first figure leaves equal.
export type Breakers = { readonly [K in TieBreaker]?: (tie: Tie) => string };

// What put proposals one behind the other that the first figure left equal: of each reason the best placed in full, the others by their number.
export const ties_told = (breakers: Breakers) => ({ items, columns: [by_person] }: RoundResult, title_of: (proposal: number) => string): readonly Rich[] => {
    const order = by_person!.order;
    const rank_of = (option: number | undefined): number | undefined => order.places.find((place) => place.option === option)?.rank;
    return order.ties.flatMap((tie): Rich[] => {
        const { options, broken_by } = tie;
        const same = order.ties.filter((other) => other.broken_by === broken_by);
        if (broken_by === "nothing" || same[0] !== tie) return [];
        const named = options.map((option, index) => results.placed(title_of(items[option]!), index === 0 ? null : rank_of(option) === rank_of(options[index - 1])));
        return [[results.told_apart(breakers[broken_by]?.(tie) ?? "", named.slice(0, 3).join(""), named.length - 3, same.length - 1)]];
    });
};
