import { common } from "../i18n/common.ts";
import { steering } from "../i18n/steering.ts";
import { board_of } from "../methods/on_board.ts";
import type { PriorityRow, Provenance } from "../protocol.ts";
import { Said } from "../ui/said.tsx";

// Where a priority comes from: its rank and votes in the room, the ideas it unites, the college of its author.
export function Origin({ priority }: { priority: PriorityRow }) {
    const from = priority.college === undefined ? steering.from_facilitator : steering.from(priority.college);
    const { provenance } = priority;
    return (
        <div class="origin">
            {provenance === undefined
                ? <p>{steering.not_voted_on}</p>
                : <><p><Said>{ranked(provenance)}</Said>{provenance.tied && <> <span class="tag">{common.tie}</span></>}{provenance.secret && <> <span class="tag">{steering.secret_vote}</span></>}</p><p class="small soft">{board_of(provenance.method).votes(provenance)}</p></>}
            <p class="small soft">{priority.absorbed > 0 ? `${steering.merged(priority.absorbed + 1)}, ${from}` : from}</p>
        </div>
    );
}

// A method that ranks nothing still says what was asked.
function ranked({ rank, of, method }: Provenance): ReturnType<typeof steering.ranked> {
    const name = board_of(method).name();
    return rank === undefined ? [name] : steering.ranked(rank, of, name);
}
