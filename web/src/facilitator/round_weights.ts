import { collegeWeightLimits } from "../../../protocol/typescript/limits.ts";
import type { College, CollegeWeight } from "../protocol.ts";
import { every_college } from "../colleges.ts";

// What the colleges' ballots weigh together, as it is written and as it is ordered.

type Written = Readonly<Record<College, string>>;

export const least_weight = collegeWeightLimits.weight.min;
export const most_weight = collegeWeightLimits.weight.max;

// Before anybody wrote one: all weigh the same.
export const no_weights: Written = weights_written([]);

export function weights_written(weights: readonly CollegeWeight[]): Written {
    const known = new Map(weights.map(({ college, weight }) => [college, String(weight)]));
    return Object.fromEntries(every_college.map((college) => [college, known.get(college) ?? "1"])) as Written;
}

// undefined: it is no whole number in the bounds.
export function read_weight(written: string): number | undefined {
    const weight = Number(written.trim());
    return /^\d+$/.test(written.trim()) && weight >= least_weight && weight <= most_weight ? weight : undefined;
}

// Those that can be read.
export function read_weights(written: Written, colleges: readonly College[]): CollegeWeight[] {
    return colleges.flatMap((college) => {
        const weight = read_weight(written[college]);
        return weight === undefined ? [] : [{ college, weight }];
    });
}
