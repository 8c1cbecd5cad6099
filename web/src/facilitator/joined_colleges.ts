import type { College, CollegeCount } from "../protocol.ts";

// A count of fewer people than this in one college could tell who they are.
export const fewest_to_show = 5;

// Colleges counted as one, largest first of each kind.
export interface Joined {
    readonly colleges: readonly College[];
    readonly joined: number;
    readonly present: number;
}

// Colleges too small to be shown alone are joined, with the smallest of the others if that is not enough yet; null: even all
// together they are too few for any count by college.
export function joined_colleges(counts: readonly CollegeCount[]): readonly Joined[] | null {
    const all: Joined[] = counts.filter((one) => one.joined > 0).map(({ college, ...one }) => ({ ...one, colleges: [college] }));
    const large = all.filter((one) => one.joined >= fewest_to_show);
    const small = all.filter((one) => one.joined < fewest_to_show);
    if (small.length === 0) return large;
    const smallest = [...large].sort((a, b) => a.joined - b.joined)[0];
    const together = small.reduce(added);
    if (together.joined >= fewest_to_show) return [...large, together];
    return smallest === undefined ? null : [...large.filter((one) => one !== smallest), added(smallest, together)];
}

function added(one: Joined, other: Joined): Joined {
    return {
        colleges: [...one.colleges, ...other.colleges], joined: one.joined + other.joined, present: one.present + other.present,
    };
}
