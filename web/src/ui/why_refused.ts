import { refusal, type ToldAtOnce } from "../i18n/common.ts";
import { order_refusal } from "../i18n/refusals.ts";
import type { CommonRefusal } from "../protocol.ts";

// Why an order was refused, then what to do, of what any page may be refused.
export const why_refused = (code: CommonRefusal): string => (is_told_at_once(code) ? refusal[code] : order_refusal[code]);

const is_told_at_once = (code: CommonRefusal): code is ToldAtOnce => code in refusal;
