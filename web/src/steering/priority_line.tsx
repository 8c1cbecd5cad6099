import { useRef, useState } from "preact/hooks";
import { deciding } from "../i18n/steering_decisions.ts";
import { steering } from "../i18n/steering.ts";
import { board_of } from "../methods/on_board.ts";
import type { DecisionRow, PriorityRow, SteeringOrders } from "../protocol.ts";
import { About } from "../ui/about.tsx";
import { Crowd } from "../ui/crowd.tsx";
import { FieldCode } from "../ui/field_code.tsx";
import { State } from "../ui/state.tsx";
import { useSync } from "../ui/sync_context.ts";
import { DecisionForm } from "./decision_form.tsx";
import { DecisionSaid, DecisionWords } from "./decision_said.tsx";
import { is_deciding, refused_on, useOwnSeat } from "./members.ts";
import { Origin } from "./origin.tsx";
import { LooksLike } from "./overlaps/looks_like.tsx";
import { history_of, type Line } from "./priorities.ts";
import { SheetOfLine } from "./sheets/sheet_of_line.tsx";
import { Refused } from "./refused_decision.tsx";

interface PriorityLineProps {
    line: Line;
    worth: number;
    // Whose list it is of stands beside it, not above it.
    alone: boolean;
}

// A retained priority: its words and votes, where it comes from, and what is decided on it.
export function PriorityLine({ line, worth, alone }: PriorityLineProps) {
    const { priority, committee, session } = line;
    const title = priority.title ?? steering.erased;
    return (
        <li class="arrive" id={`priority-${priority.session}-${priority.proposal}`} data-field={line.field.field}>
            {alone ? <FieldCode field={line.field.field} /> : <span class="r num">{priority.place}</span>}
            <div>
                <p class="t">{title} {priority.version > 1 && <span class="tag">{deciding.version(priority.version)}</span>}</p>
                {alone && <p class="small soft">{committee.title}, {session.title}</p>}
                <Crowd full={dots_of(priority)} worth={worth} />
                <History priority={priority} />
                <LooksLike line={line} />
            </div>
            <Origin priority={priority} />
            <Decided line={line} title={title} />
        </li>
    );
}

function Decided({ line, title }: { line: Line; title: string }) {
    const sync = useSync<SteeringOrders>();
    const seat = useOwnSeat();
    const [open, set_open] = useState(false);
    const opener = useRef<HTMLButtonElement>(null);
    const on_its_way = is_deciding(sync, line.priority);
    const stop = (): void => {
        set_open(false);
        requestAnimationFrame(() => opener.current?.focus());
    };
    return (
        <>
            <div class="decided">
                {line.decision === undefined ? <p class="soft">{deciding.undecided}</p> : <DecisionSaid decision={line.decision} />}
                <Rework line={line} />
                <SheetOfLine line={line} title={title} />
                {on_its_way && <p><State cut="wait">{deciding.on_its_way}</State></p>}
                {seat !== undefined && !open && !on_its_way && (
                    <button ref={opener} type="button" class={line.decision ? "btn bare thin" : "btn quiet thin"} onClick={() => set_open(true)}>
                        {line.decision === undefined ? deciding.decide : deciding.decide_again}<About what={title} />
                    </button>
                )}
            </div>
            {refused_on(sync, line.priority).map((one) => <Refused key={one.entry.id} refused={one} last={line.last} />)}
            {open && <DecisionForm line={line} stop={stop} />}
        </>
    );
}

// Where something sent back is now.
function Rework({ line: { decision, reworked_in } }: { line: Line }) {
    if (decision?.resolution !== "to_rework") return null;
    return <p class="small">{reworked_in === undefined ? deciding.waits : deciding.in_session(reworked_in.title)}</p>;
}

// What it was before it came back, and why it was sent back.
function History({ priority }: { priority: PriorityRow }) {
    const earlier = history_of(priority, useSync().all("decision"));
    if (earlier.length === 0) return null;
    return (
        <details class="history">
            <summary>{deciding.earlier(earlier.length)}</summary>
            <ol reversed>{earlier.map((decision) => <Earlier key={decision.decision} decision={decision} />)}</ol>
        </details>
    );
}

function Earlier({ decision }: { decision: DecisionRow }) {
    return (
        <li>
            <p><b>{decision.title ?? steering.erased}</b></p>
            <DecisionWords decision={{ ...decision, since: [] }} />
        </li>
    );
}

// How many dots stand under a priority.
export function dots_of({ provenance }: PriorityRow): number {
    return provenance === undefined ? 0 : board_of(provenance.method).dots(provenance);
}
