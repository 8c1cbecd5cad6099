import type { RoundRow } from "../protocol.ts";
import type { Sync } from "../sync/sync.ts";

// Oldest first; rows come in the order of their names, in which 10 stands before 9.
const in_order = (sync: Sync): RoundRow[] => [...sync.all("round")].sort((a, b) => a.round - b.round);

// The closed rounds that somebody voted in, oldest first.
export function voted_rounds(sync: Sync): RoundRow[] {
    const voted = new Set(sync.all("result").filter((row) => row.is_final && row.result.participation.voters > 0).map((row) => row.round));
    return in_order(sync).filter((round) => voted.has(round.round));
}

// The round whose result is shown: one that nobody voted in hides no earlier one.
export function round_to_show(sync: Sync): RoundRow | undefined {
    return voted_rounds(sync).pop() ?? in_order(sync).pop();
}
