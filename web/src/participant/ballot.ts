import type { Sync } from "../sync/sync.ts";

// One's own ballot of a round, marks by proposal. received: as the server has it; wished: as the person left it, with what is on
// its way; leaving: the proposals whose mark is on its way; aside: marks that do not count now (MarkRow.counts).
export interface OwnBallot {
    readonly received: ReadonlyMap<number, number>;
    readonly wished: ReadonlyMap<number, number>;
    readonly leaving: ReadonlySet<number>;
    readonly aside: ReadonlyMap<number, number>;
}

export function my_ballot(sync: Sync, round: number): OwnBallot {
    const received = new Map<number, number>();
    const aside = new Map<number, number>();
    for (const row of sync.all("mark", "own"))
        if (row.round === round) (row.counts ? received : aside).set(row.proposal, row.mark);
    const wished = new Map(received);
    const leaving = new Set<number>();
    for (const { command, state } of sync.pending.value) {
        if (command.type !== "mark_ballot" || command.round !== round) continue;
        for (const { proposal, mark } of command.marks) {
            set(wished, proposal, mark);
            if (state === "accepted") set(received, proposal, mark);
            else leaving.add(proposal);
        }
    }
    return { received, wished, leaving, aside };
}

function set(marks: Map<number, number>, proposal: number, mark: number | undefined): void {
    if (mark === undefined) marks.delete(proposal);
    else marks.set(proposal, mark);
}
