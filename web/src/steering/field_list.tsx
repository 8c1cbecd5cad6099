import { useEffect, useRef } from "preact/hooks";
import { steering } from "../i18n/steering.ts";
import type { FieldRow, LiveSessionRow } from "../protocol.ts";
import { announce } from "../ui/announcer.tsx";
import { dot_worth } from "../ui/dots.tsx";
import { FieldCode } from "../ui/field_code.tsx";
import { useSync } from "../ui/sync_context.ts";
import { field_lines, in_session, step_of, type FieldLine } from "./board.ts";
import { SessionLine } from "./session_line.tsx";
import { steers } from "./votes/meetings.ts";

// The convention's fields as lines, each with its committees' sessions. The steering committee's own stand elsewhere (votes/meeting_line).
export function FieldList() {
    const sync = useSync();
    const committees = sync.all("committee");
    const is_meeting = steers(committees);
    const sessions = sync.all("live_session").filter((one) => !is_meeting(one));
    const lines = field_lines(sync.all("field"), committees.filter((one) => one.steers !== true), sessions);
    const worth = dot_worth(Math.max(0, ...sessions.map((one) => one.joined)));
    useStepsSaid(lines);
    return (
        <section class="fields" aria-labelledby="fields" tabIndex={0}>
            <h2 id="fields">{steering.fields_title(lines.length, in_session(sessions))}</h2>
            <p class="cap">{sessions.length === 0 ? steering.nothing_planned_how : steering.fields_how(worth)}</p>
            <ul>{lines.map((line) => <Field key={line.field.field} line={line} worth={worth} />)}</ul>
        </section>
    );
}

function Field({ line, worth }: { line: FieldLine; worth: number }) {
    const { field, committees, others, sessions } = line;
    const several = committees.length > 1;
    const waiting = committees.filter((one) => !sessions.some((session) => session.committee === one.committee));
    return (
        <li data-field={field.field}>
            <FieldCode field={field.field} />
            <div>
                <h3>{field.title}</h3>
                {committees.length + others.length === 0 && <p class="st">{steering.no_committee}</p>}
                {others.length > 0 && <p class="st">{steering.worked_on_by(others.map(({ title }) => title).join(", "))}</p>}
                {sessions.map((session) => (
                    <SessionLine
                        key={session.session} session={session} worth={worth}
                        committee={several ? committees.find((one) => one.committee === session.committee) : undefined}
                    />
                ))}
                {line.older > 0 && <p class="st">{steering.older(line.older)}</p>}
                {waiting.map((one) => <p key={one.committee} class="st">{steering.no_session(one.title)}</p>)}
            </div>
        </li>
    );
}

// Announces when a session goes to another step; nothing on the first drawing.
function useStepsSaid(lines: readonly FieldLine[]): void {
    const before = useRef<ReadonlyMap<number, string> | null>(null);
    const now = new Map(lines.flatMap((line) => line.sessions.map((session) => [session.session, step_of(session)] as const)));
    useEffect(() => {
        const held = before.current;
        before.current = now;
        if (held === null) return;
        const moved = lines.flatMap(({ field, sessions }) => said_of(field, sessions, held));
        if (moved.length > 0) announce(moved.join(" "));
    });
}

function said_of(field: FieldRow, sessions: readonly LiveSessionRow[], held: ReadonlyMap<number, string>): string[] {
    return sessions
        .filter((session) => held.has(session.session) && held.get(session.session) !== step_of(session))
        .map((session) => steering.now_at(field.title, step_of(session)));
}
