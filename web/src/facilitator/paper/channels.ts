import type { SlipsRow } from "../../protocol.ts";

// How many of the voters did not vote by phone.
export interface Apart {
    readonly paper: number;
    readonly hands: number;
}

// How many ballots came in bundles, which are of no college.
export const bundled_in = (row: Pick<SlipsRow, "bundles"> | undefined): number => (row?.bundles ?? []).reduce((sum, { ballots }) => sum + ballots, 0);

export function apart_of(row: Pick<SlipsRow, "entered" | "hands" | "bundles"> | undefined): Apart {
    return { paper: (row?.entered.length ?? 0) + bundled_in(row), hands: (row?.hands ?? []).reduce((sum, { people }) => sum + people, 0) };
}

// Whether more have voted than can be in the room: `present` with a phone or a slip, and those whose hands were counted. Where all vote by
// phone this says nothing, since a phone that was put away is not present.
export function is_too_many(voters: number, present: number, { paper, hands }: Apart): boolean {
    return paper + hands > 0 && voters > present + hands;
}
