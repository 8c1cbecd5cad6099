import "./votes.css";
import { useEffect, useRef } from "preact/hooks";
import { steering } from "../../i18n/steering.ts";
import { votes } from "../../i18n/steering_votes.ts";
import type { LiveSessionRow } from "../../protocol.ts";
import { About } from "../../ui/about.tsx";
import { announce } from "../../ui/announcer.tsx";
import { dot_worth } from "../../ui/dots.tsx";
import { useSync } from "../../ui/sync_context.ts";
import { step_of } from "../board.ts";
import { SessionLine } from "../session_line.tsx";
import { meetings } from "./meetings.ts";

// The steering committee's own meeting: where it stands, and the way in. Without one: nothing.
export function MeetingLine() {
    const sync = useSync();
    const own = meetings(sync.all("committee"), sync.all("live_session"));
    const worth = dot_worth(Math.max(0, ...own.map((one) => one.joined)));
    useStepsSaid(own);
    if (own.length === 0) return null;
    return (
        <section class="meetings" aria-labelledby="meetings">
            <h2 id="meetings">{votes.meeting}</h2>
            <ul>
                {own.map((session) => (
                    <li key={session.session}>
                        <SessionLine session={session} worth={worth} committee={undefined} />
                        {session.code !== undefined && (
                            <p class="way-in">
                                <a class="btn thin" href={`/#${session.code}`}>{votes.join}<About what={session.title} /></a>{" "}
                                <span class="keycode">{votes.code(session.code)}</span>
                            </p>
                        )}
                    </li>
                ))}
            </ul>
        </section>
    );
}

// Announces when a meeting goes to another step; nothing on the first drawing.
function useStepsSaid(own: readonly LiveSessionRow[]): void {
    const before = useRef<ReadonlyMap<number, string> | null>(null);
    const now = new Map(own.map((session) => [session.session, step_of(session)] as const));
    useEffect(() => {
        const held = before.current;
        before.current = now;
        const moved = own.filter(({ session }) => held?.has(session) && held.get(session) !== now.get(session));
        if (moved.length > 0) announce(moved.map((session) => steering.now_at(votes.meeting, step_of(session))).join(" "));
    });
}
