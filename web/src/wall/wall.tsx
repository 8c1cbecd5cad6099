import { useEffect } from "preact/hooks";
import { shown_line } from "../diagnosis/lines.ts";
import { common, refusal } from "../i18n/common.ts";
import { wall } from "../i18n/wall.ts";
import type { RoundRow, SessionRow } from "../protocol.ts";
import { Loading } from "../ui/loading.tsx";
import { name_page, show_field_colour } from "../ui/page.tsx";
import { useSync } from "../ui/sync_context.ts";
import { round_to_show } from "../ui/voted_rounds.ts";
import { Blank } from "./blank.tsx";
import { Closed } from "./closed.tsx";
import { CollegesResult } from "./colleges_result.tsx";
import { Diagnosis } from "./diagnosis.tsx";
import { Groups } from "./groups.tsx";
import { Ideas, VoteSoon } from "./ideas.tsx";
import { Lobby } from "./lobby.tsx";
import { Priorities } from "./priorities.tsx";
import { Result } from "./result.tsx";
import { SeveralVotes } from "./several_votes.tsx";
import { Troubles } from "./troubles.tsx";
import { Vote } from "./vote.tsx";

// After the server has become another version the wall is loaded anew; not at once, so that a page that stays outdated, as while the
// server is being replaced, does not turn in a circle.
const load_anew_after_ms = 10_000;

// What the whole room sees of the step it is at.
export function Wall({ load_anew = () => location.reload() }: { load_anew?: () => void }) {
    const sync = useSync();
    const connection = sync.connection.value;
    const session = sync.one("session");
    useEffect(() => show_field_colour(session), [session?.field, session?.steers]);
    useEffect(() => name_page(wall.name, session?.title ?? ""), [session?.title]);
    const is_outdated = connection.state === "stopped" && connection.why === "outdated_page";
    // Nobody stands at the wall to press a button.
    useEffect(() => {
        if (!is_outdated) return undefined;
        const timer = setTimeout(load_anew, load_anew_after_ms);
        return () => clearTimeout(timer);
    }, [is_outdated]);
    if (session === null) {
        if (connection.state === "stopped") {
            return <Blank title={connection.why === "unknown_door" ? wall.link_over : undefined}>{connection.why === "unknown_door" ? wall.no_link_hint : refusal[connection.why]}</Blank>;
        }
        return <Blank title={common.logo}><Loading>{common.connecting}</Loading></Blank>;
    }
    return (
        <>
            <Scene session={session} rounds={sync.all("round")} />
            <Troubles />
        </>
    );
}

// Of those with a timer.
function ends_first(rounds: readonly RoundRow[]): RoundRow | undefined {
    return rounds.filter(({ ends_at }) => ends_at !== undefined).sort((a, b) => a.ends_at! - b.ends_at!)[0];
}

function Scene({ session, rounds }: { session: SessionRow; rounds: readonly RoundRow[] }) {
    const sync = useSync();
    const open = rounds.filter((round) => round.is_open).sort((a, b) => a.round - b.round);
    const result_of = (round: RoundRow) => sync.all("result").find((row) => row.round === round.round);
    if (session.closed) return <Closed />;
    const line = shown_line(session, sync.all("diagnosis"));
    if (line) return <Diagnosis said={line.said} round={ends_first(open)} />;
    // Also while others are open: it stays until the facilitator takes it off or opens another.
    const shown = session.result_on_show === undefined ? undefined : round_to_show(sync);
    const row = shown && result_of(shown);
    if (shown?.colleges_shown && row?.result.colleges) return <CollegesResult round={shown} row={row} />;
    if (shown && row) return <Result round={shown} row={row} />;
    const [first] = open;
    if (open.length > 1) return <SeveralVotes rounds={open} />;
    if (first) {
        const live = result_of(first);
        return live && live.result.participation.expressed > 0 ? <Result round={first} row={live} /> : <Vote round={first} />;
    }
    switch (session.agenda[session.step]?.kind ?? "lobby") {
        case "lobby": return <Lobby session={session} />;
        case "proposing": return <Ideas session={session} />;
        case "merging": return <Groups />;
        case "vote": return <VoteSoon />;
        case "prioritizing": return <Priorities />;
        case "closed": return <Closed />;
    }
}
