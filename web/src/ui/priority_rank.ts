import { common } from "../i18n/common.ts";
import type { Rich } from "../i18n/rich.ts";
import type { Sync } from "../sync/sync.ts";

// Where a retained proposal stood in the vote that it comes from, in words; null: it was retained without one.
export function priority_rank(sync: Sync, proposal: number): Rich | null {
    const found = sync.one("priorities")?.ranked.find((other) => other.proposal === proposal);
    return found ? common.rank_of(found.rank, found.of, found.tied) : null;
}
