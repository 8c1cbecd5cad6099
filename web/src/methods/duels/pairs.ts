// Two proposals, in the order in which they are shown.
export type Pair = readonly [number, number];

export const pairs_of = (items: number): number => (items * (items - 1)) / 2;

// The next pair for this person; null: there is none left that `is_done` does not know. All pairs stand on one circle; each person
// begins at another point of it and goes on from there. Whoever stops early leaves an arc of the circle covered; the points are spread by
// the golden section, so that the arcs of all together cover it evenly, whoever joins and however long each goes on: no phone need
// know what others answered. O(answers of this person).
export function next_pair(items: readonly number[], person: number, is_done: (pair: Pair) => boolean): Pair | null {
    const all = pairs_of(items.length);
    const begin = Math.floor(all * ((person * golden_section) % 1));
    for (let step = 0; step < all; ++step) {
        const pair = pair_at(items, (begin + step) % all);
        if (is_done(pair)) continue;
        // Who stands above is chosen more often: half of the people see a pair the other way round.
        return (person + step) % 2 === 0 ? pair : [pair[1], pair[0]];
    }
    return null;
}

const golden_section = (Math.sqrt(5) - 1) / 2;

// The pairs in the order of a round-robin tournament, by the circle method: in each round every proposal meets another (of an odd
// number one rests), so that any stretch of the order has all proposals about equally often.
function pair_at(items: readonly number[], index: number): Pair {
    const wheel = items.length % 2 === 0 ? items.length - 1 : items.length;
    const in_round = Math.floor(items.length / 2);
    const round = Math.floor(index / in_round);
    const place = index % in_round;
    const at = (position: number): number => items[((position % wheel) + wheel) % wheel]!;
    if (items.length % 2 === 1) return [at(round + place + 1), at(round - place - 1)];
    return place === 0 ? [items[wheel]!, at(round)] : [at(round + place), at(round - place)];
}
