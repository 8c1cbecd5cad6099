import { useContext, useEffect, useRef, useState } from "preact/hooks";
import { common } from "../i18n/common.ts";
import { participant } from "../i18n/participant.ts";
import type { RoundRow } from "../protocol.ts";
import { announce } from "../ui/announcer.tsx";
import { Loading } from "../ui/loading.tsx";
import { Notice } from "../ui/notice.tsx";
import { Said } from "../ui/said.tsx";
import { useSync } from "../ui/sync_context.ts";
import { BallotEnd } from "./ballot_end.tsx";
import { BallotLines, Turnout, use_portions } from "./ballot_lines.tsx";
import { BallotTray } from "./ballot_tray.tsx";
import { BallotsContext } from "./ballots.ts";
import { Footer } from "./footer.tsx";
import { use_steady } from "./steady.ts";

const idle_after_ms = 1_000;

// Fetches all ballots ahead of their rounds, once the page has nothing else to do; again after a break, for those that did not come.
// `round`: the open one, if any.
export function use_ballots_ahead(round: RoundRow | null): void {
    const ballots = useContext(BallotsContext);
    const is_connected = useSync().connection.value.state === "open";
    const is_idle = is_connected && (round === null || ballots.of(round.method.type) !== undefined);
    useEffect(() => {
        if (!is_idle) return undefined;
        const timer = setTimeout(() => void ballots.fetch_all(), idle_after_ms);
        return () => clearTimeout(timer);
    }, [is_idle]);
}

// The ballot of an open round, or what there is of it until it has come.
export function OpenRound({ round }: { round: RoundRow }) {
    const Ballot = useContext(BallotsContext).of(round.method.type);
    const was_awaited = useRef(Ballot === undefined);
    const is_here = Ballot !== undefined;
    useEffect(() => {
        if (is_here && was_awaited.current) announce(document.querySelector(".ballot h1")?.textContent ?? "");
    }, [is_here]);
    if (Ballot === undefined) return <AwaitedBallot round={round} />;
    return <Ballot round={round} method={round.method}><BallotEnd round={round} /></Ballot>;
}

// Every failure makes the next try wait longer; after so many the page is loaded anew.
const most_failures = 4;
const first_pause_ms = 1_000;
const longest_pause_ms = 15_000;

const pause_ms = (failures: number): number =>
    failures === 0 ? 0 : Math.min(longest_pause_ms, first_pause_ms * 2 ** (failures - 1)) * (0.5 + Math.random());

// The proposals, to read while the ballot is fetched, as often as it takes while there is a connection.
function AwaitedBallot({ round }: { round: RoundRow }) {
    const sync = useSync();
    const ballots = useContext(BallotsContext);
    const is_connected = sync.connection.value.state === "open";
    const method = round.method.type;
    const [failures, set_failures] = useState(0);
    useEffect(() => {
        if (!is_connected) return undefined;
        let is_over = false;
        const timer = setTimeout(async () => {
            if ((await ballots.fetch(method)) || is_over) return;
            if (failures + 1 >= most_failures) await ballots.load_page_anew(sync);
            if (!is_over) set_failures(failures + 1);
        }, pause_ms(failures));
        return () => {
            is_over = true;
            clearTimeout(timer);
        };
    }, [method, failures, is_connected]);
    return (
        <>
            <main class="phone ballot">
                <h1>{participant.ballot_coming}</h1>
                <Loading>{participant.screen_changes}</Loading>
                <Turnout round={round.round} />
                <BallotLines places={use_steady(round.items)} portions={use_portions()} />
                <Footer />
            </main>
            <BallotTray
                round={round.round} nothing={participant.ballot_not_here}
                sent={{ received: 0, said: participant.ballot_not_here, leaving: 0 }}
            >
                {failures >= most_failures && <Missing />}
            </BallotTray>
        </>
    );
}

// It is still fetched, but waiting alone may not help.
function Missing() {
    return (
        <Notice>
            <p><Said>{participant.ballot_missing()}</Said> {participant.if_it_lasts}</p>
            <button class="btn quiet thin" type="button" onClick={() => location.reload()}>{common.reload}</button>
        </Notice>
    );
}
