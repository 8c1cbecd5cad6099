import { later } from "../i18n/later.ts";
import type { ProposalRow } from "../protocol.ts";

// Whose priority it is that the steering committee votes on.
export function StandsFor({ row: { priority } }: { row: ProposalRow }) {
    return priority ? <p class="small soft">{later.stands_for(priority.committee, priority.place)}</p> : null;
}
