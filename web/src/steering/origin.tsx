import { common } from "../i18n/common.ts";
import { results } from "../i18n/results.ts";
import { steering } from "../i18n/steering.ts";
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
                : <><p><Said>{ranked(provenance)}</Said>{provenance.tied && <> <span class="tag">{common.tie}</span></>}</p><p class="small soft">{votes(provenance)}</p></>}
            <p class="small soft">{priority.absorbed > 0 ? `${steering.merged(priority.absorbed + 1)}, ${from}` : from}</p>
        </div>
    );
}

function ranked({ rank, of, method }: Provenance): ReturnType<typeof steering.ranked> {
    return steering.ranked(rank, of, method.type === "dots" ? steering.by_dots : steering.by_opinion);
}

function votes({ method, score, supporters, voters, counts }: Provenance): string {
    if (method.type === "dots") return steering.dots_and_people(score, supporters, voters);
    const people = (mark: number): number => counts.find((count) => count.mark === mark)?.people ?? 0;
    return results.opinion_counts(people(1), people(-1), people(0));
}
