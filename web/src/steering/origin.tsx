import { steering } from "../i18n/steering.ts";
import type { PriorityRow } from "../protocol.ts";
import { VoteSaid } from "./vote_said.tsx";

// Where a priority comes from: its rank and votes in the room, the ideas it unites, the college of its author.
export function Origin({ priority }: { priority: PriorityRow }) {
    const from = priority.college === undefined ? steering.from_facilitator : steering.from(priority.college);
    const { provenance } = priority;
    return (
        <div class="origin">
            {provenance === undefined ? <p>{steering.not_voted_on}</p> : <VoteSaid provenance={provenance} />}
            <p class="small soft">{priority.absorbed > 0 ? `${steering.merged(priority.absorbed + 1)}, ${from}` : from}</p>
        </div>
    );
}
