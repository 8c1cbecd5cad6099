import { college as one_of } from "../i18n/common.ts";
import { results } from "../i18n/results.ts";
import type { CollegeWeight, RoundResult } from "../protocol.ts";
import { official_column } from "./result.ts";

// Says whose order a result is that is not by person; none: it is. Where one college alone voted, or weights could not be added, there is
// no other order.
export function official_said(result: RoundResult, weights: readonly CollegeWeight[]): readonly string[] {
    const wished = result.official;
    if (wished === "by_person") return [];
    if (official_column(result)?.weighting !== wished) return [results.official_by_person];
    return [wished === "declared" ? results.official_declared(weights.map(({ college, weight }) => `${one_of[college]} ${weight}`).join(", ")) : results.official_equal];
}
