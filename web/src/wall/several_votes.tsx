import { common } from "../i18n/common.ts";
import { results } from "../i18n/results.ts";
import { clock_left } from "../i18n/time.ts";
import { wall } from "../i18n/wall.ts";
import { wall_of } from "../methods/on_wall.ts";
import type { RoundRow } from "../protocol.ts";
import { all_of_each } from "../ui/college_said.ts";
import { Said } from "../ui/said.tsx";
import { useSync } from "../ui/sync_context.ts";
import { Timer } from "../ui/timer.tsx";
import { vote_kind } from "../ui/vote_kind.ts";
import { Head } from "./head.tsx";
import { ByChannel } from "./vote.tsx";

// Several votes that are open at once: of each its name, how many have voted, and its time.
export function SeveralVotes({ rounds }: { rounds: readonly RoundRow[] }) {
    const session = useSync().one("session");
    const step = session?.agenda[session.step];
    return (
        <div class="sheet several">
            <Head title={(step?.kind === "vote" ? step.title : undefined) ?? wall.several(rounds.length)}>{wall.several_how}</Head>
            <main class={rounds.length > 2 ? "votes many" : "votes"}>
                {rounds.map((round) => <OneVote key={round.round} round={round} />)}
            </main>
            <footer class="foot">
                {rounds.every(({ live_results }) => !live_results) && <span>{wall.hidden_until_close}</span>}
                <span class="soft pull">{vote_kind()}</span>
            </footer>
        </div>
    );
}

export const name_of = ({ title, method }: RoundRow): string => title ?? wall_of(method).title();

function OneVote({ round }: { round: RoundRow }) {
    const turnout = useSync().all("turnout").find((row) => row.round === round.round);
    const is_closing = round.closing_until !== undefined;
    const ends_at = round.closing_until ?? round.ends_at;
    return (
        <section class="note one-vote">
            <h2>{name_of(round)}</h2>
            <p class="soft">
                {is_closing ? wall.closing_title : round.title ? wall_of(round.method).title() : wall.items(round.items.length)}
                {round.lost ? `. ${results.lost_title}` : round.secret ? `. ${results.kind_secret}` : ""}
            </p>
            {round.colleges && <p>{wall.only_for(all_of_each(round.colleges))}</p>}
            <div class="stands">
                {turnout && <p class="count"><Said>{wall.have_voted(turnout.voters, turnout.registered)}</Said><ByChannel turnout={turnout} /></p>}
                {ends_at !== undefined && (
                    <Timer ends_at={ends_at}>
                        {(seconds) => seconds > 0
                            ? <b class="clock-live"><span class="sr">{wall.time_left} </span>{clock_left(seconds)}</b>
                            : <b>{common.time_over}</b>}
                    </Timer>
                )}
            </div>
        </section>
    );
}

// At the foot of a result, of the votes that are open still. Nothing where none is.
export function StillOpen() {
    const sync = useSync();
    const open = sync.all("round").filter((round) => round.is_open);
    if (open.length === 0) return null;
    const stands = open.map((round) => {
        const turnout = sync.all("turnout").find((row) => row.round === round.round);
        return turnout ? wall.stands(name_of(round), turnout.voters, turnout.registered) : name_of(round);
    });
    return <b>{wall.still_open(stands)}</b>;
}
