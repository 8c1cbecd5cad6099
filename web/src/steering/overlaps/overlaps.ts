import { stems_of } from "./stems.ts";

// Which wishes of different committees are said in like words. A likeness of words, not of meaning: the same wish in quite other
// words is not found, and the same words may wish for something else.

export interface Wish {
    readonly key: string;
    // Of its first version: what came back to the board is no overlap of what it was.
    readonly first: string;
    // Absent: an action recorded for a field, of no committee.
    readonly committee: number | undefined;
    readonly field: string;
    readonly titles: string;
    readonly description: string;
}

export interface Overlap {
    // Keys of wishes.
    readonly one: string;
    readonly other: string;
    // Above 0, at most 1: the cosine of their stems, each weighed by how rare it is on the board.
    readonly likeness: number;
}

// Measured on the demonstration's 65 actions: below these, what is found has but a filler in common.
const least_likeness = 0.22;
// A single stem in common says little unless the titles are short.
const least_by_one_stem = 0.33;
const most_of_one_wish = 3;
const description_weight = 0.5;

// The likest first; the same for every order of the wishes. Only those that share a stem are compared: 600 take some 20 ms.
// `is_settled`: of two keys, whether they are no news, and take no other's place.
export function overlaps(
    wishes: readonly Wish[], is_settled: (one: string, other: string) => boolean = () => false,
): readonly Overlap[] {
    const in_order = [...wishes].sort((one, other) => by_number(one.key, other.key));
    const alike = pairs_of(in_order)
        .filter(({ one, other }) => !is_settled(in_order[one]!.key, in_order[other]!.key))
        .sort((one, other) => other.likeness - one.likeness || one.one - other.one || one.other - other.other);
    const taken = new Uint8Array(in_order.length);
    return alike.filter(({ one, other }) => {
        if (taken[one]! >= most_of_one_wish || taken[other]! >= most_of_one_wish) return false;
        taken[one]! += 1;
        taken[other]! += 1;
        return true;
    }).map(({ one, other, likeness }) =>
        ({ one: in_order[one]!.key, other: in_order[other]!.key, likeness: Math.min(1, likeness) }));
}

const { compare: by_number } = new Intl.Collator("en", { numeric: true });

// By their indices.
interface Pair { readonly one: number; readonly other: number; readonly likeness: number }

function pairs_of(wishes: readonly Wish[]): Pair[] {
    // Of each stem, the wishes before this one that have it.
    const having = new Map<string, { readonly index: number; readonly weight: number }[]>();
    const found: Pair[] = [];
    weighed_stems(wishes).forEach((stems, index) => {
        const likeness = new Float64Array(index);
        const shared = new Uint16Array(index);
        for (const [stem, weight] of stems) {
            const before = having.get(stem) ?? [];
            for (const earlier of before) {
                likeness[earlier.index]! += weight * earlier.weight;
                shared[earlier.index]! += 1;
            }
            before.push({ index, weight });
            having.set(stem, before);
        }
        likeness.forEach((sum, earlier) => {
            const least = shared[earlier]! > 1 ? least_likeness : least_by_one_stem;
            if (sum >= least && can_overlap(wishes[earlier]!, wishes[index]!))
                found.push({ one: earlier, other: index, likeness: sum });
        });
    });
    return found;
}

function can_overlap(one: Wish, other: Wish): boolean {
    if (one.first === other.first) return false;
    if (one.committee === undefined || other.committee === undefined) return one.field !== other.field;
    return one.committee !== other.committee;
}

// Of each wish its stems as a vector of length 1.
function weighed_stems(wishes: readonly Wish[]): readonly ReadonlyMap<string, number>[] {
    const stems = stems_of(wishes.flatMap(({ titles, description }) => [titles, description]));
    const counted = wishes.map((_, index) => {
        const [titles, description] = [stems[2 * index]!, stems[2 * index + 1]!];
        const weights = new Map([...description].map((stem) => [stem, description_weight]));
        for (const stem of titles) weights.set(stem, 1);
        return weights;
    });
    const having = new Map<string, number>();
    for (const of_wish of counted) for (const stem of of_wish.keys()) having.set(stem, (having.get(stem) ?? 0) + 1);
    // Inverse document frequency, smoothed: among few titles rarity says little.
    const rarity = (stem: string): number => 1 + Math.log((1 + wishes.length) / (1 + having.get(stem)!));
    return counted.map((of_wish) => {
        const weighed = [...of_wish].map(([stem, weight]) => [stem, weight * rarity(stem)] as const);
        const length = Math.sqrt(weighed.reduce((sum, [, weight]) => sum + weight * weight, 0));
        return new Map(weighed.map(([stem, weight]) => [stem, weight / length]));
    });
}
