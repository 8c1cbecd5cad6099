import { steering } from "../i18n/steering.ts";
import { day } from "../i18n/time.ts";
import type { CommitteeRow, LiveSessionRow } from "../protocol.ts";
import { Crowd } from "../ui/crowd.tsx";
import { Said } from "../ui/said.tsx";
import { state_of, step_of } from "./board.ts";

interface SessionLineProps {
    session: LiveSessionRow;
    worth: number;
    // Given where the field has several.
    committee: CommitteeRow | undefined;
}

// One session: where it stands, who is there, what has come.
export function SessionLine({ session, worth, committee }: SessionLineProps) {
    const state = state_of(session);
    const title = committee === undefined ? session.title : `${committee.title}, ${session.title}`;
    const about = state === "planned" && session.when_where !== undefined ? `${title}, ${session.when_where}` : title;
    const goes_on = state === "voting" || state === "live";
    return (
        <div class={`session ${state}`}>
            <p class="st">
                <span>{state === "planned" ? `${about}, ` : steering.session_said(about)}<Numbers session={session} />{session.reopened_at !== undefined && steering.reopened_on(day(session.reopened_at))}</span>
                {state !== "closed" && state !== "planned" && (
                    <span key={step_of(session)} class={goes_on ? "tag now land" : "tag"}>{step_of(session)}</span>
                )}
            </p>
            {state === "voting" && (
                <Crowd full={session.voters ?? 0} empty={Math.max(0, session.joined - (session.voters ?? 0))} worth={worth} />
            )}
            {(state === "live" || state === "idle") && session.joined > 0 && (
                <Crowd full={session.present} empty={Math.max(0, session.joined - session.present)} worth={worth} />
            )}
        </div>
    );
}

function Numbers({ session }: { session: LiveSessionRow }) {
    switch (state_of(session)) {
        case "planned": return <>{steering.is_planned}</>;
        case "voting": {
            const voters = session.voters ?? 0;
            return <><Said>{steering.have_voted(voters, session.joined)}</Said>, {steering.proposals(session.proposals)}</>;
        }
        case "live": return <>{steering.present(session.present)}, {steering.proposals(session.proposals)}</>;
        case "idle": return <>{steering.is_idle}, {steering.proposals(session.proposals)}</>;
        case "closed":
            return (
                <>
                    {session.closed_at !== undefined && `${steering.closed_on(day(session.closed_at))}, `}
                    {steering.joined(session.joined)}, {steering.proposals(session.proposals)}
                </>
            );
    }
}
