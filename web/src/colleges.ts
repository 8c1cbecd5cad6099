import { held_session } from "./held_session.ts";
import type { College, NamedCollege } from "./protocol.ts";

// In the order of the protocol, which is that of columns by college.
export const every_college: readonly College[] = ["resident", "practitioner", "elected", "association", "caf"];

// undefined: all, by their own names, as on a page of no session.
const named = (): readonly NamedCollege[] | undefined => held_session()?.colleges;

// Those that people of this session choose among, in its order.
export const session_colleges = (): readonly College[] => named()?.map(({ college }) => college) ?? every_college;

// As this session calls it; undefined: by its own name.
export const called = (college: College): string | undefined => named()?.find((one) => one.college === college)?.called;

// What is of one college each, in the session's order; what is of none, or of one that the session is without, stands last.
export function by_session_order<Of>(all: readonly Of[], college: (of: Of) => College | null | undefined): readonly Of[] {
    const place = (of: Of): number => session_colleges().findIndex((one) => one === college(of)) + 1 || every_college.length + 1;
    return [...all].sort((one, other) => place(one) - place(other));
}
