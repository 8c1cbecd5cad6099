import { later } from "../i18n/later.ts";
import type { RoundRow } from "../protocol.ts";
import { one_of, weights_said } from "../ui/college_said.ts";

// Whose order the result will be, where it is not by person.
export function OrderSaid({ asked: { weights } }: { asked: RoundRow }) {
    return <>{weights ? later.weights(weights_said(weights, one_of).join(", ")) : later.equal_colleges}</>;
}
