import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { facilitator } from "../../i18n/facilitator.ts";
import { fate_said, fitting_said, ideas } from "../../i18n/facilitator_ideas.ts";
import { detail_length, title_length } from "../../protocol.ts";
import { About } from "../../ui/about.tsx";
import { TextField } from "../../ui/text_field.tsx";
import { fits, type Candidate, type Idea } from "./plan.ts";

interface IdeaPickProps {
    candidate: Candidate;
    // With what the person changed of it.
    said: Idea;
    ticked: boolean;
    editing: boolean;
    tick(is_wanted: boolean): void;
    edit(open: boolean): void;
    keep(title: string, detail: string): void;
}

// One idea of a file: ticked or not, what became of it before, what was done to make it fit.
export function IdeaPick({ candidate, said, ticked, editing, tick, edit, keep }: IdeaPickProps) {
    const opener = useRef<HTMLButtonElement>(null);
    const was_editing = useRef(false);
    useLayoutEffect(() => {
        if (was_editing.current && !editing) opener.current?.focus();
        was_editing.current = editing;
    }, [editing]);
    const is_changed = said.title !== candidate.title || said.detail !== candidate.detail;
    return (
        <li>
            <label class="take">
                <input type="checkbox" checked={ticked} onChange={(event) => tick(event.currentTarget.checked)} />
                <span class="t">
                    {said.title} {candidate.fate !== null && <span class="tag">{fate_said[candidate.fate]}</span>}
                </span>
            </label>
            <div class="acts">
                <button ref={opener} type="button" class="btn bare thin" aria-expanded={editing} onClick={() => edit(!editing)}>
                    {ideas.edit}<About what={said.title} />
                </button>
            </div>
            {!editing && said.detail !== "" && <p class="detail">{said.detail}</p>}
            {!is_changed && candidate.fittings.map((one) => <p key={one} class="small">{fitting_said[one]}</p>)}
            {editing && <Edit said={said} keep={keep} stop={() => edit(false)} />}
        </li>
    );
}

function Edit({ said, keep, stop }: { said: Idea; keep(title: string, detail: string): void; stop(): void }) {
    const [title, set_title] = useState(said.title);
    const [detail, set_detail] = useState(said.detail);
    const form = useRef<HTMLFormElement>(null);
    useLayoutEffect(() => form.current?.querySelector("textarea")?.focus(), []);
    const send = (event: Event): void => {
        event.preventDefault();
        if (!fits({ title, detail })) return;
        keep(title, detail);
        stop();
    };
    return (
        <form ref={form} class="inset" onSubmit={send} onKeyDown={(event) => event.key === "Escape" && stop()}>
            <TextField label={facilitator.title_label} value={title} most={title_length} rows={2} one_line on_input={set_title} />
            <TextField label={facilitator.detail_label} value={detail} most={detail_length} rows={4} on_input={set_detail} />
            <div class="acts">
                <button type="submit" class="btn thin" disabled={!fits({ title, detail })}>{ideas.keep}</button>
                <button type="button" class="btn bare thin" onClick={stop}>{facilitator.leave_as_is}</button>
            </div>
        </form>
    );
}
