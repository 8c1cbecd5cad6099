// The vocabulary of protocol/ as the pages use it: what travels in one text frame, and its limits.
import type { Command, OfficeCommand, Refusal, SessionCommand, SteeringCommand } from "../../protocol/typescript/messages.ts";
import { closeCodes, hideProposalLimits, joinLimits, markBallotLimits, proposeLimits, protocolVersion } from "../../protocol/typescript/limits.ts";

export type * from "../../protocol/typescript/messages.ts";

// What a page orders, and why the server may refuse it. Each page sees its own.
export interface Orders {
    command: Command;
    refusal: Refusal;
}
export interface ParticipantOrders {
    command: Extract<SessionCommand, { type: "join" | "propose" | "withdraw_proposal" | "mark_ballot" }>;
    refusal: CommonRefusal | MethodRefusal;
}
export interface FacilitatorOrders {
    command: Exclude<SessionCommand, { type: "join" | "withdraw_proposal" | "mark_ballot" }>;
    refusal: CommonRefusal | FacilitatorRefusal;
}
export interface OfficeOrders {
    command: OfficeCommand;
    refusal: CommonRefusal | OfficeRefusal;
}
export interface SteeringOrders {
    command: SteeringCommand;
    refusal: CommonRefusal | SteeringRefusal | SheetRefusal | DiagnosisRefusal;
}
// Who helps in the room enters what people without a phone vote, and nothing else.
export interface HelperOrders {
    command: Extract<SessionCommand, { type: "give_slips" | "enter_ballot" | "enter_bundle" | "count_hands" }>;
    refusal: CommonRefusal | Extract<FacilitatorRefusal, "no_such_person" | "settings_unfit" | "too_many_ballots">;
}
// Who leads actions changes their own sheets, and nothing else.
export interface OwnerOrders {
    command: Extract<SteeringCommand, { type: "change_sheet" }>;
    refusal: CommonRefusal | SheetRefusal | Extract<SteeringRefusal, "convention_full" | "no_such_day">;
}

// A ballot that breaks a rule of the method as a whole: the method says which.
export type MethodRefusal = Extract<Refusal, "too_many_dots" | "too_many_ticks" | "rank_twice" | "duel_with_itself" | "too_many_duels">;
export type FacilitatorRefusal = Extract<Refusal, "no_such_person" | "no_such_step" | "round_still_open" | "too_many_rounds" | "settings_unfit" | "no_tie"
    | "no_such_decision" | "overtaken" | "motive_needed" | "no_such_diagnosis" | "too_many_ballots" | "no_such_priority" | "stands_for_priority">;
export type OfficeRefusal = Extract<Refusal, "convention_full" | "no_such_step" | "no_such_committee" | "no_such_session" | "no_such_link"
    | "no_such_member" | "no_such_day" | "field_in_use">;
export type SteeringRefusal = Extract<Refusal, "convention_full" | "no_such_session" | "no_such_priority" | "no_such_day" | "personal_link_needed"
    | "no_such_member" | "decided_meanwhile" | "newer_version" | "motive_needed" | "day_needed" | "day_has_passed" | "round_still_open">;
// Of an action's sheet.
export type SheetRefusal = Extract<Refusal, "no_such_sheet" | "not_validated" | "has_a_sheet" | "changed_meanwhile" | "no_such_origin">;
// Of a line of a field's diagnosis.
export type DiagnosisRefusal = Extract<Refusal, "no_such_diagnosis">;
export type CommonRefusal = Exclude<Refusal, MethodRefusal | FacilitatorRefusal | OfficeRefusal | SteeringRefusal | SheetRefusal | DiagnosisRefusal>;
// Ask for patience, not for another order: the same command is sent again.
export type Strain = Extract<Refusal, "busy" | "too_fast" | "storage_trouble">;
// Of the first message, or of a page that was let in before: it will not be let in however often it tries.
export type Rejection = Extract<Refusal, "unknown_door" | "outdated_page" | "removed">;

export const protocol_version = protocolVersion;
export const close_codes = closeCodes;
export const title_length = proposeLimits.title.max;
export const detail_length = proposeLimits.detail.max;
export const reason_length = hideProposalLimits.reason.max;
export const name_length = joinLimits.called.max;
// As the vocabulary says (protocol/vocabulary.hpp, rounds_open_at_once), of which no limit is printed.
export const rounds_open_at_once = 4;
export const marks_per_order = markBallotLimits.marks.max;
