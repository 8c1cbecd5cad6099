import { useEffect, useRef } from "preact/hooks";
import type { ComponentChildren } from "preact";
import { common, step as step_names } from "../i18n/common.ts";
import { participant } from "../i18n/participant.ts";
import { time_left } from "../i18n/time.ts";
import type { RoundRow, SessionRow } from "../protocol.ts";
import { announce } from "../ui/announcer.tsx";
import { name_page } from "../ui/page.tsx";
import { PageBar } from "../ui/page_bar.tsx";
import { Said } from "../ui/said.tsx";
import { ConnectionMark } from "../ui/state.tsx";
import { useSync } from "../ui/sync_context.ts";
import { Timer } from "../ui/timer.tsx";
import { LaterScene, use_parts_ahead } from "./awaited.tsx";
import { Lobby } from "./lobby.tsx";
import { OpenRound } from "./open_round.tsx";
import { Proposing } from "./proposing.tsx";
import { Result } from "./result.tsx";
import { RoundsContext, use_rounds_at_once } from "./rounds_at_once.ts";
import { OpenRounds } from "./several.tsx";
import { TroubleTray } from "./troubles.tsx";
import { Waiting } from "./waiting.tsx";
import { WallCard } from "./wall_card.tsx";

// The session once the person has joined: what the step asks of them.
export function Room() {
    const sync = useSync();
    const session = sync.one("session");
    const name = session === null ? "" : step_title(session);
    useEffect(() => name_page(name, session?.title ?? ""), [name, session?.title]);
    const rounds = use_rounds_at_once();
    const { shown } = rounds;
    const open = shown?.is_open ? shown : null;
    use_parts_ahead(open);
    if (session === null) return null;
    const scene = open ? `round/${open.round}/${open.closing_until === undefined}`
        : `step/${session.step}/${session.closed}/${sync.all("round").length}/${shown?.round}`;
    return (
        <RoundsContext.Provider value={rounds}>
            <PageBar session={session}><BarEnd round={open} /></PageBar>
            {session.diagnosis_shown !== undefined && <WallCard line={session.diagnosis_shown} />}
            {!session.closed && <OpenRounds />}
            <Scene key={scene} name={name} of={session.closed ? undefined : shown?.title}><Step session={session} shown={shown} /></Scene>
            {!open && <TroubleTray />}
        </RoundsContext.Provider>
    );
}

export function step_title(session: SessionRow): string {
    const step = session.agenda[session.step];
    return step === undefined ? "" : (step.title ?? step_names[step.kind]);
}

// The time that is left, which runs on without a connection too; the state of the connection if it is not well or there is no
// timer.
function BarEnd({ round }: { round: RoundRow | null }) {
    const sync = useSync();
    const is_well = sync.connection.value.state === "open" && sync.strain.value === null;
    if (round?.ends_at === undefined || round.closing_until !== undefined) return <ConnectionMark />;
    return (
        <span>
            {!is_well && <><ConnectionMark /> </>}
            <Timer ends_at={round.ends_at}>
                {(seconds) => (
                    <span class="nowrap soft left">{seconds > 0 ? <Said>{participant.time_left(time_left(seconds))}</Said> : common.time_over}</span>
                )}
            </Timer>
        </span>
    );
}

// Mounted anew for each step (by key): scrolls to the top and announces the title, which for a closed vote is the result. `of`: the
// vote's name, if it has one.
function Scene({ name, of, children }: { name: string; of: string | undefined; children: ComponentChildren }) {
    const place = useRef<HTMLDivElement>(null);
    useEffect(() => {
        announce((of ? `${of}. ` : "") + (place.current?.querySelector("h1")?.textContent ?? name));
        window.scrollTo(0, 0);
    }, []);
    return <div id="main" class="scene" ref={place} tabIndex={-1}>{children}</div>;
}

function Step({ session, shown }: { session: SessionRow; shown: RoundRow | undefined }) {
    if (session.closed) return <LaterScene scene="Closed" title={step_names.closed} />;
    if (shown) return shown.is_open ? <OpenRound round={shown} /> : <Result round={shown} />;
    const kind = session.agenda[session.step]?.kind ?? "lobby";
    switch (kind) {
        case "lobby": return <Lobby />;
        case "proposing": return <Proposing session={session} />;
        case "merging": return <LaterScene scene="Merging" title={step_title(session)} />;
        case "vote": return <Waiting title={participant.vote_opens_soon} session={session} />;
        case "prioritizing": return <LaterScene scene="Priorities" title={step_title(session)} />;
        case "closed": return <LaterScene scene="Closed" title={step_title(session)} />;
    }
}
