import type { RoundRow } from "../protocol.ts";
import type { Sync } from "../sync/sync.ts";

// Oldest first; rows come in the order of their names, in which 10 stands before 9.
export const rounds_in_order = (sync: Sync): RoundRow[] => [...sync.all("round")].sort((a, b) => a.round - b.round);

// The closed rounds that somebody voted in, oldest first.
export function voted_rounds(sync: Sync): RoundRow[] {
    const voted = new Set(sync.all("result").filter((row) => row.is_final && row.result.participation.voters > 0).map((row) => row.round));
    return rounds_in_order(sync).filter((round) => voted.has(round.round));
}

// The round whose result is shown: of several that were open at once not always the one opened last; one that nobody voted in hides no
// earlier one.
export function round_to_show(sync: Sync): RoundRow | undefined {
    const voted = voted_rounds(sync);
    const on_show = sync.one("session")?.result_on_show;
    return voted.find(({ round }) => round === on_show) ?? voted.pop() ?? rounds_in_order(sync).filter(({ is_open }) => !is_open).pop();
}
