import { office_refusal } from "../i18n/office.ts";
import type { OfficeOrders } from "../protocol.ts";
import { why_refused } from "../ui/why_refused.ts";

type Code = OfficeOrders["refusal"];

// Why the server refused an order of the office, and what to do.
export const said_of_refusal = (code: Code): string => (is_own(code) ? office_refusal[code] : why_refused(code));

const is_own = (code: Code): code is keyof typeof office_refusal => code in office_refusal;
