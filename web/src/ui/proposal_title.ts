import { common } from "../i18n/common.ts";
import { french_spaces } from "../i18n/typography.ts";
import type { ProposalRow } from "../protocol.ts";
import type { Sync } from "../sync/sync.ts";
import { unstacked } from "./unstacked.ts";

// The proposals of the room by number.
export function proposals_by_number(sync: Sync): ReadonlyMap<number, ProposalRow> {
    return new Map(sync.all("proposal").map((row) => [row.proposal, row]));
}

// The title of a proposal by number: also of one merged into another, and of one's own that was hidden or withdrawn.
export function title_of(sync: Sync, proposal: number): string {
    for (const row of sync.all("proposal")) {
        if (row.proposal === proposal) return shown_title(row);
        const absorbed = row.absorbed.find((other) => other.proposal === proposal);
        if (absorbed) return shown_title(absorbed);
    }
    const own = sync.all("my_proposal", "own").find((row) => row.proposal === proposal);
    return own?.title === undefined ? common.numbered(proposal) : shown_title(own);
}

// A title as it was written, with no-break spaces before punctuation.
export function shown_title({ title }: { title?: string }): string {
    return title === undefined ? common.erased : french_spaces(unstacked(title));
}
