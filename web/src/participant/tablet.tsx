import "./tablet.css";
import { useEffect, useLayoutEffect, useMemo, useState } from "preact/hooks";
import { common } from "../i18n/common.ts";
import { other_doors } from "../i18n/other_doors.ts";
import { participant } from "../i18n/participant.ts";
import type { Environment } from "../sync/environment.ts";
import { Loading } from "../ui/loading.tsx";
import { show_field_colour } from "../ui/page.tsx";
import { SyncContext } from "../ui/sync_context.ts";
import { CodeEntry } from "./code_entry.tsx";
import { Idle } from "./idle.ts";
import { JoinForm } from "./join_form.tsx";
import { TabletRoom } from "./tablet_room.tsx";
import { MakingRoom, StillThere, TurnBar } from "./tablet_turn.tsx";
import { OutdatedPage, Removed, ServerSilent } from "./troubles.tsx";
import { Turns, type Turn } from "./turns.ts";
import { WhoseTurn } from "./whose_turn.tsx";

interface TabletProps {
    environment: Environment;
    code: string;
    on_code(code: string): void;
}

// A screen that several people share, one after the other: whose turn it is, their ballot, and back.
export function Tablet({ environment, code, on_code }: TabletProps) {
    const turns = useMemo(() => new Turns(environment, code), []);
    const turn = turns.now.value;
    useLayoutEffect(() => {
        document.documentElement.classList.add("shared");
        return () => {
            document.documentElement.classList.remove("shared");
            turns.stop();
        };
    }, []);
    return (
        <SyncContext.Provider value={turn.sync as never}>
            <OneTurn key={turn.credentials.owner()} turns={turns} turn={turn} environment={environment} on_code={on_code} />
        </SyncContext.Provider>
    );
}

type Stage = "welcome" | "here" | "leaving";

function OneTurn({ turns, turn, environment, on_code }: { turns: Turns; turn: Turn } & Omit<TabletProps, "code">) {
    const { sync, credentials } = turn;
    const [stage, set_stage] = useState<Stage>(turn.known === null ? "welcome" : "here");
    const connection = sync.connection.value;
    const welcome = sync.welcome.value;
    const of = sync.one("session") ?? welcome?.door;
    useEffect(() => show_field_colour(of), [of?.field, of?.steers]);
    useLayoutEffect(() => window.scrollTo(0, 0), [stage]);

    const finish = (): void => (turn.waiting.value > 0 ? set_stage("leaving") : turns.next());
    if (connection.state === "stopped" && stage === "welcome") {
        if (connection.why === "outdated_page") return <OutdatedPage />;
        return <CodeEntry store={environment.store} unknown={credentials.code} on_code={on_code} on_again={() => sync.retry()} />;
    }
    if (stage === "welcome") {
        if (welcome?.door) return <WhoseTurn turns={turns} door={welcome.door} begin={() => set_stage("here")} />;
        if (connection.state === "waiting") return <ServerSilent retry_at={connection.retry_at} />;
        return <Middle>{common.connecting}</Middle>;
    }
    return (
        <>
            <TurnBar turn={turn} is_in={sync.has_view("own")} done={finish} />
            {stage === "leaving" ? <MakingRoom turn={turn} next={() => turns.next()} back={() => set_stage("here")} /> : <Here turn={turn} />}
            <Watched environment={environment} over={() => turns.next()} />
        </>
    );
}

function Here({ turn }: { turn: Turn }) {
    const { sync, credentials } = turn;
    const connection = sync.connection.value;
    const welcome = sync.welcome.value;
    if (connection.state === "stopped") return connection.why === "removed" ? <Removed /> : <OutdatedPage />;
    if (sync.has_view("room") && sync.has_view("own")) return <TabletRoom comes_back={turn.known !== null} />;
    if (welcome?.role === "guest" && welcome.door) return <JoinForm door={welcome.door} credentials={credentials} />;
    if (connection.state === "waiting") return <ServerSilent retry_at={connection.retry_at} />;
    return <Middle>{welcome === null ? common.connecting : participant.joining}</Middle>;
}

function Middle({ children }: { children: string }) {
    return (
        <main id="main" class="phone middle" tabIndex={-1}>
            <h1 class="sr">{other_doors.shared}</h1>
            <Loading>{children}</Loading>
        </main>
    );
}

const touches = ["pointerdown", "keydown", "input", "scroll"] as const;

// Goes back by itself once nobody touches the screen any more.
function Watched({ environment, over }: { environment: Environment; over(): void }) {
    const idle = useMemo(() => new Idle(environment, over), []);
    useEffect(() => {
        const touched = (): void => idle.touched();
        for (const name of touches) window.addEventListener(name, touched, { capture: true, passive: true });
        return () => {
            idle.stop();
            for (const name of touches) window.removeEventListener(name, touched, { capture: true });
        };
    }, []);
    return idle.left.value === null ? null : <StillThere left={idle.left.value} here={() => idle.touched()} />;
}
