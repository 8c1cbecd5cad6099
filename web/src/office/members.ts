import type { MemberRow } from "../protocol.ts";

// Whose a row of a member is: the steering committee's, a committee's, or an owner's of actions.

// A seat in the steering committee.
export const is_seat = (member: MemberRow): boolean => member.is_owner !== true && member.committee === undefined;

// Those of that committee; of whose name was erased nothing is left to say.
export const members_of = (members: readonly MemberRow[], committee: number): readonly MemberRow[] =>
    members.filter((one) => one.committee === committee && !one.forgotten);
