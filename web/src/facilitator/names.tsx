import { useRef, useState } from "preact/hooks";
import { session_colleges } from "../colleges.ts";
import { facilitator } from "../i18n/facilitator.ts";
import type { College, PersonRow } from "../protocol.ts";
import { one_of } from "../ui/college_said.ts";
import { Dot, college_cut } from "../ui/dots.tsx";
import { useSync } from "../ui/sync_context.ts";
import { called, came_by } from "./called.ts";
import { useConsole } from "./console_state.ts";
import { Removed, Removing } from "./removing.tsx";

// Everybody who joined, those present first; a wrong college is corrected here, and whoever only disturbs is taken out.
export function Names({ people }: { people: readonly PersonRow[] }) {
    const here = people.filter((person) => !person.removed);
    const sorted = [...here].sort((a, b) => Number(b.present) - Number(a.present) || a.person - b.person);
    const [is_removing, set_removing] = useState(false);
    return (
        <>
            <details class="names">
                <summary>{facilitator.see_names}</summary>
                {is_removing
                    ? <Removing people={here} stop={() => set_removing(false)} />
                    : (
                        <>
                            <ul>{sorted.map((person) => <Name key={person.person} person={person} />)}</ul>
                            <button type="button" class="btn bare thin" onClick={() => set_removing(true)}>{facilitator.act_remove_people}</button>
                        </>
                    )}
            </details>
            <Removed people={people.filter((person) => person.removed)} />
        </>
    );
}

function Name({ person }: { person: PersonRow }) {
    const state = useConsole();
    const closed = useSync().one("session")?.closed ?? false;
    const [is_changing, set_changing] = useState(false);
    const button = useRef<HTMLButtonElement>(null);
    const name = called(person);
    const stop = (): void => {
        set_changing(false);
        button.current?.focus();
    };
    const choose = (chosen: College): void => {
        if (chosen !== person.college) state.give({ type: "correct_college", person: person.person, college: chosen });
        stop();
    };
    return (
        <li class={person.present ? "" : "soft"}>
            <Dot cut={college_cut(person.college)} />
            <span>
                {name} <small class="soft">{[one_of(person.college), came_by(person), person.present ? "" : facilitator.away].filter(Boolean).join(", ")}</small>
            </span>
            {!closed && (
                <button
                    ref={button} type="button" class="btn bare thin" aria-expanded={is_changing}
                    onClick={() => set_changing(!is_changing)}
                >
                    {facilitator.change_college} <span class="sr">{facilitator.college_of(name)}</span>
                </button>
            )}
            {is_changing && !closed && (
                <div class="usual" role="group" aria-label={facilitator.college_of(name)} onKeyDown={(event) => event.key === "Escape" && stop()}>
                    {session_colleges().map((one) => (
                        <button key={one} type="button" aria-pressed={one === person.college} onClick={() => choose(one)}>{one_of(one)}</button>
                    ))}
                </div>
            )}
        </li>
    );
}
