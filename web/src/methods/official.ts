import { results } from "../i18n/results.ts";
import type { CollegeWeight, RoundResult } from "../protocol.ts";
import { one_of, weights_said } from "../ui/college_said.ts";
import { official_column } from "./result.ts";

// Says whose order a result is that is not by person; none: it is. Where one college alone voted, or weights could not be added, there is
// no other order.
export function official_said(result: RoundResult, weights: readonly CollegeWeight[]): readonly string[] {
    const wished = result.official;
    if (wished === "by_person") return [];
    if (official_column(result)?.weighting !== wished) return [results.official_by_person];
    return [wished === "declared" ? results.official_declared(weights_said(weights, one_of).join(", ")) : results.official_equal];
}
