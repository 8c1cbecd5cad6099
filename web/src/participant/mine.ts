import type { Sync } from "../sync/sync.ts";

// One's own proposals, by number.
export function mine(sync: Sync): ReadonlySet<number> {
    return new Set(sync.all("my_proposal", "own").map((row) => row.proposal));
}
