import type { ItemResult } from "../protocol.ts";
import type { Sync } from "../sync/sync.ts";

// Where a proposal stood in the last closed round that had it, of how many.
export function last_rank(sync: Sync, proposal: number): { item: ItemResult; of: number } | null {
    const rounds = sync.all("result").filter((row) => row.is_final);
    for (let index = rounds.length - 1; index >= 0; --index) {
        const items = rounds[index]?.result.items ?? [];
        const item = items.find((other) => other.proposal === proposal);
        if (item) return { item, of: items.length };
    }
    return null;
}
