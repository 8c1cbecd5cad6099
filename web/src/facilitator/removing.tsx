import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { facilitator } from "../i18n/facilitator.ts";
import { door_words } from "../i18n/facilitator_door.ts";
import { clock_time } from "../i18n/time.ts";
import type { PersonRow } from "../protocol.ts";
import { Notice } from "../ui/notice.tsx";
import { useSync } from "../ui/sync_context.ts";
import { called } from "./called.ts";
import { useConsole } from "./console_state.ts";

const just_now_ms = 5 * 60_000;

// Takes people out with all they wrote: ticked one by one, or all who came in the last minutes, the last who came first.
export function Removing({ people, stop }: { people: readonly PersonRow[]; stop(): void }) {
    const sync = useSync();
    const state = useConsole();
    const [ticked, set_ticked] = useState<ReadonlySet<number>>(new Set());
    const leave = useRef<HTMLButtonElement>(null);
    useLayoutEffect(() => leave.current?.focus(), []);
    const newest_first = [...people].sort((a, b) => b.joined_at - a.joined_at || b.person - a.person);
    const recent = people.filter((row) => row.joined_at > sync.now() - just_now_ms);
    const chosen = people.filter((row) => ticked.has(row.person));
    const ideas = chosen.reduce((sum, row) => sum + row.proposals, 0);
    const tick = (person: number): void => {
        const others = new Set(ticked);
        if (!others.delete(person)) others.add(person);
        set_ticked(others);
    };
    const remove = (event: Event): void => {
        event.preventDefault();
        if (chosen.length === 0) return;
        state.give({ type: "remove_people", people: chosen.map((row) => row.person) });
        stop();
    };
    return (
        <form class="inset removing" onSubmit={remove} onKeyDown={(event) => event.key === "Escape" && stop()}>
            <fieldset>
                <legend>{door_words.who_to_remove}</legend>
                {recent.length > 0 && (
                    <div class="usual">
                        <button type="button" onClick={() => set_ticked(new Set(recent.map((row) => row.person)))}>
                            {door_words.came_just_now(recent.length)}
                        </button>
                    </div>
                )}
                <ul class="ticks">{newest_first.map((row) => (
                    <li key={row.person}>
                        <label>
                            <input type="checkbox" checked={ticked.has(row.person)} onChange={() => tick(row.person)} />
                            <span>
                                {called(row)}{" "}
                                <small class="soft">{door_words.came_with(clock_time(row.joined_at), row.proposals)}</small>
                            </span>
                        </label>
                    </li>
                ))}</ul>
            </fieldset>
            {chosen.length > 0 && <Notice><p>{door_words.removing_means(chosen.length, ideas)}</p></Notice>}
            <div class="acts">
                <button type="submit" class="btn thin" disabled={chosen.length === 0}>{door_words.remove_yes(chosen.length)}</button>
                <button ref={leave} type="button" class="btn bare thin" onClick={stop}>{facilitator.leave_as_is}</button>
            </div>
        </form>
    );
}

// Those who were removed, each with a button that takes it back.
export function Removed({ people }: { people: readonly PersonRow[] }) {
    const state = useConsole();
    if (people.length === 0) return null;
    const readmit = (given: readonly PersonRow[]): void =>
        state.give({ type: "readmit_people", people: given.map((row) => row.person) });
    return (
        <details class="names">
            <summary>{door_words.removed_ones(people.length)}</summary>
            {people.length > 1 && (
                <button type="button" class="btn bare thin" onClick={() => readmit(people)}>{door_words.readmit_all(people.length)}</button>
            )}
            <ul>{people.map((row) => {
                const name = called(row);
                return (
                    <li key={row.person} class="removed-one">
                        <span>{name} <small class="soft">{door_words.came_with(clock_time(row.joined_at), row.proposals)}</small></span>
                        <button type="button" class="btn bare thin" onClick={() => readmit([row])}>
                            {door_words.readmit}<span class="sr"> : {name}</span>
                        </button>
                    </li>
                );
            })}</ul>
        </details>
    );
}
