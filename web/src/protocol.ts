// The vocabulary of protocol/ as the pages use it: what travels in one text frame, and its limits.
import { closeCodes, hideProposalLimits, joinLimits, markBallotLimits, proposeLimits, protocolVersion } from "../../protocol/typescript/limits.ts";

export type * from "../../protocol/typescript/messages.ts";

export const protocol_version = protocolVersion;
export const close_codes = closeCodes;
export const title_length = proposeLimits.title.max;
export const detail_length = proposeLimits.detail.max;
export const reason_length = hideProposalLimits.reason.max;
export const name_length = joinLimits.called.max;
export const marks_per_order = markBallotLimits.marks.max;
