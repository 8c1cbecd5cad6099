import type { RoundRow } from "../protocol.ts";
import type { Sync } from "../sync/sync.ts";

// The rounds in which something can be entered now, the first one first.
export function open_rounds(sync: Sync): readonly RoundRow[] {
    return sync.all("round").filter((round) => round.is_open);
}
