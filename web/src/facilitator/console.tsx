import { useEffect } from "preact/hooks";
import { facilitator } from "../i18n/facilitator.ts";
import { announce } from "../ui/announcer.tsx";
import { useKeptFocus } from "../ui/focus.ts";
import { ConnectionNotice } from "../ui/connection_notice.tsx";
import { Opening } from "../ui/opening.tsx";
import { show_field_colour } from "../ui/page.tsx";
import { useSync } from "../ui/sync_context.ts";
import { useLinkRejected } from "../ui/link_rejected.ts";
import { step_name, step_now } from "./agenda.ts";
import { AgendaLine } from "./agenda_line.tsx";
import { Codes } from "./codes/codes.tsx";
import { PrintedCodes } from "./codes/printed_codes.tsx";
import { DiagnosisPanel } from "./diagnosis_panel.tsx";
import { Door } from "./door.tsx";
import { LastActs } from "./last_acts.tsx";
import { Room } from "./room.tsx";
import { PrintedSlips } from "./paper/printed_slips.tsx";
import { Slips } from "./paper/slips.tsx";
import { Scene } from "./scene.tsx";
import { scene_of } from "./scene_of.ts";
import { useConsole } from "./console_state.ts";
import { ToHandle } from "./to_handle.tsx";
import { TopBar } from "./top_bar.tsx";

// The whole console: agenda on the left, this step in the middle, what to handle and the room on the right.
export function Console() {
    const sync = useSync();
    const state = useConsole();
    const session = sync.one("session");
    const room = sync.one("room");
    const rejected = useLinkRejected();
    const scene = session === null ? null : scene_of(state, session);
    const step = session === null ? "" : step_name(step_now(session));

    useEffect(() => show_field_colour(session), [session?.field, session?.steers]);
    useEffect(() => {
        if (session) document.title = facilitator.page_title(session.title, step);
    }, [session?.title, step]);
    useEffect(() => {
        if (step !== "") announce(facilitator.now_at(step));
    }, [scene, step]);
    useKeptFocus();

    if (session === null || scene === null || rejected) return <Opening title={facilitator.page_name} />;
    return (
        <>
            <PrintedSlips session={session} />
            <PrintedCodes session={session} />
            <div class="desk console">
                <TopBar session={session} storage_ok={room?.storage_ok ?? true} />
                <AgendaLine session={session} />
                <main id="main" tabIndex={-1}>
                    <ConnectionNotice storage_ok={room?.storage_ok ?? true} />
                    <Scene scene={scene} session={session} />
                </main>
                <aside aria-label={facilitator.beside}>
                    <ToHandle scene={scene} />
                    <LastActs />
                    {!session.closed && <DiagnosisPanel session={session} />}
                    <Room brief={scene === "lobby"} />
                    <Slips />
                    <Codes />
                    {scene !== "lobby" && scene !== "closed" && <Door />}
                </aside>
            </div>
        </>
    );
}
