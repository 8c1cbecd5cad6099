import type { RoundRow } from "../protocol.ts";
import type { Sync } from "../sync/sync.ts";

// The closed rounds that somebody voted in, oldest first.
export function voted_rounds(sync: Sync): readonly RoundRow[] {
    const voted = new Set(sync.all("result").filter((row) => row.is_final && row.result.participation.voters > 0).map((row) => row.round));
    return sync.all("round").filter((round) => voted.has(round.round));
}

// The round whose result is shown: one that nobody voted in hides no earlier one.
export function round_to_show(sync: Sync): RoundRow | undefined {
    return [...voted_rounds(sync)].pop() ?? [...sync.all("round")].pop();
}
