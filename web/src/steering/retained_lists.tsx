import { steering } from "../i18n/steering.ts";
import { Crowd } from "../ui/crowd.tsx";
import { board_of } from "../methods/on_board.ts";
import type { PriorityRow } from "../protocol.ts";
import { dot_worth } from "../ui/dots.tsx";
import { FieldCode } from "../ui/field_code.tsx";
import { useMoving } from "../ui/moving.ts";
import { useSync } from "../ui/sync_context.ts";
import { retained_lists, state_of, type Retained } from "./board.ts";
import { Origin } from "./origin.tsx";

// What the committees retained, field by field, each with its votes.
export function RetainedLists() {
    const sync = useSync();
    const priorities = sync.all("priority");
    const lists = retained_lists(sync.all("field"), sync.all("committee"), sync.all("live_session"), priorities);
    const count = lists.reduce((sum, list) => sum + list.priorities.length, 0);
    const worth = dot_worth(Math.max(0, ...priorities.map(dots_of)));
    if (count === 0) {
        return (
            <section class="retained none-yet" aria-labelledby="retained">
                <p class="hollow" aria-hidden="true"><span class="dot none" /></p>
                <h2 id="retained">{steering.none_retained}</h2>
                <p class="soft">{steering.none_retained_how}</p>
            </section>
        );
    }
    const committees = new Set(lists.map((list) => list.committee.committee)).size;
    return (
        <section class="retained" aria-labelledby="retained">
            <h2 id="retained">{steering.retained_title(count, committees)}</h2>
            <p class="cap">{steering.retained_how} {worth > 1 && steering.dot_worth_votes(worth)}</p>
            {lists.map((list) => <List key={list.session.session} list={list} worth={worth} />)}
        </section>
    );
}

function List({ list, worth }: { list: Retained; worth: number }) {
    const { committee, session } = list;
    const heading = `retained-${session.session}`;
    const goes_on = state_of(session) !== "closed";
    const rows = useMoving<HTMLOListElement>();
    return (
        <section class="list" data-field={list.field} aria-labelledby={heading}>
            <h3 id={heading}>
                <FieldCode field={list.field} />
                <span>{committee.title} <small class="soft">{session.title}{goes_on && `, ${steering.still_open}`}</small></span>
            </h3>
            <ol ref={rows}>
                {list.priorities.map((priority) => (
                    <li key={priority.proposal} class="arrive">
                        <span class="r num">{priority.place}</span>
                        <div>
                            <p class="t">{priority.title ?? steering.erased}</p>
                            <Crowd full={dots_of(priority)} worth={worth} />
                        </div>
                        <Origin priority={priority} />
                    </li>
                ))}
            </ol>
        </section>
    );
}

// How many dots stand under a priority.
function dots_of({ provenance }: PriorityRow): number {
    return provenance === undefined ? 0 : board_of(provenance.method).dots(provenance);
}
