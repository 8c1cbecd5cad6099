import type { FormerWords, Mark, RoundRow } from "../protocol.ts";
import { line_name, type LineName } from "../sync/line_name.ts";
import type { Sync } from "../sync/sync.ts";

export type Lines = ReadonlyMap<LineName, Mark>;

// One's own ballot of a round, line by line. received: as the server has it; wished: as the person left it, with what is on its
// way; leaving: the lines on their way; aside: lines that do not count now (MarkRow.counts).
export interface OwnBallot {
    readonly received: Lines;
    readonly wished: Lines;
    readonly leaving: ReadonlySet<LineName>;
    readonly aside: Lines;
}

// Whether every proposal on the ballot has a line.
export const is_all_marked = (lines: Lines, { items }: RoundRow): boolean => items.every((proposal) => lines.has(proposal));

export function my_ballot(sync: Sync, round: number): OwnBallot {
    const received = new Map<LineName, Mark>();
    const aside = new Map<LineName, Mark>();
    for (const { round: of, counts, proposal, mark, second, rival } of sync.all("mark", "own"))
        if (of === round) set(counts ? received : aside, { proposal, mark, ...(second && { second }), ...(rival && { rival }) });
    const wished = new Map(received);
    const leaving = new Set<LineName>();
    for (const { command, state } of sync.pending.value) {
        if (command.type !== "mark_ballot" || command.round !== round) continue;
        for (const line of command.marks) {
            set(wished, line);
            if (state === "accepted") set(received, line);
            else leaving.add(line_name(line));
        }
    }
    return { received, wished, leaving, aside };
}

// The same where a line is a mark on a proposal and nothing beside it.
export interface OwnMarks {
    readonly received: ReadonlyMap<number, number>;
    readonly wished: ReadonlyMap<number, number>;
    readonly leaving: ReadonlySet<number>;
    readonly aside: ReadonlyMap<number, number>;
}

export function my_marks(sync: Sync, round: number): OwnMarks {
    const { received, wished, leaving, aside } = my_ballot(sync, round);
    return { received: marks_of(received), wished: marks_of(wished), leaving: leaving as ReadonlySet<number>, aside: marks_of(aside) };
}

// What the proposal said when it was marked, if it says something else now; undefined: it does not, or has no mark.
export function former_words(sync: Sync, round: number, proposal: number): FormerWords | undefined {
    return sync.all("mark", "own").find((other) => other.round === round && other.proposal === proposal)?.former;
}

function marks_of(lines: Lines): ReadonlyMap<number, number> {
    return new Map([...lines.values()].map(({ proposal, mark = 0 }) => [proposal, mark]));
}

function set(lines: Map<LineName, Mark>, line: Mark): void {
    if (line.mark === undefined) lines.delete(line_name(line));
    else lines.set(line_name(line), line);
}
