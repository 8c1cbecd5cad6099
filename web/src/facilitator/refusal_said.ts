import { facilitator_refusal } from "../i18n/facilitator_refusal.ts";
import type { FacilitatorOrders } from "../protocol.ts";
import { why_refused } from "../ui/why_refused.ts";

type Code = FacilitatorOrders["refusal"];

// Why the server refused an order of the console, and what to do.
export function said_of_refusal(code: Code): string {
    return is_own(code) ? facilitator_refusal[code] : why_refused(code);
}

const is_own = (code: Code): code is keyof typeof facilitator_refusal => code in facilitator_refusal;
