import { common } from "../i18n/common.ts";
import { results } from "../i18n/results.ts";
import { clock_left } from "../i18n/time.ts";
import { wall } from "../i18n/wall.ts";
import { wall_of } from "../methods/on_wall.ts";
import type { RoundRow, TurnoutRow } from "../protocol.ts";
import { all_of, all_of_each, weights_said } from "../ui/college_said.ts";
import { Dots, dot_worth } from "../ui/dots.tsx";
import { Said } from "../ui/said.tsx";
import { useSync } from "../ui/sync_context.ts";
import { Timer } from "../ui/timer.tsx";
import { vote_kind } from "../ui/vote_kind.ts";
import { Head } from "./head.tsx";

// While a vote is open: the time and how many have voted, nothing else.
export function Vote({ round }: { round: RoundRow }) {
    const sync = useSync();
    const session = sync.one("session");
    const turnout = sync.all("turnout").find((row) => row.round === round.round);
    const { method } = round;
    const ends_at = round.closing_until ?? round.ends_at;
    const own_title = session?.agenda[session.step]?.kind === "vote" ? session.agenda[session.step]?.title : undefined;
    const is_closing = round.closing_until !== undefined;
    const title = is_closing ? wall.closing_title : round.title ?? own_title ?? wall_of(method).title();
    return (
        <div class="sheet vote">
            <Head title={title}>
                {is_closing ? wall.closing : wall_of(method).rule(method)}
                {round.secret && !round.lost && <> <b>{wall.secret}</b></>}
                {round.lost && <> {results.lost_title}. {results.lost}</>}
                {round.official && <> {round.weights ? wall.weights(weights_said(round.weights, all_of)) : wall.equal_colleges}</>}
                {round.colleges && <> {wall.only_for(all_of_each(round.colleges))}</>}
            </Head>
            <main>
                {ends_at !== undefined && (
                    <Timer ends_at={ends_at}>
                        {(seconds) => seconds > 0
                            ? <span class="clock"><span class="sr">{wall.time_left} </span>{clock_left(seconds)}</span>
                            : <span class="clock over">{common.time_over}</span>}
                    </Timer>
                )}
                {turnout && <Participation turnout={turnout} />}
            </main>
            <footer class="foot">
                <span>{wall.items(round.items.length)}</span>
                {!round.live_results && <span>{wall.hidden_until_close}</span>}
                <span class="soft pull">{vote_kind()}</span>
            </footer>
        </div>
    );
}

// Those who did not vote by phone, where there are any.
export function ByChannel({ turnout: { on_paper = 0, by_hand = 0, on_tablet = 0 } }: { turnout: TurnoutRow }) {
    const said = results.apart(on_paper, by_hand, on_tablet);
    return said === "" ? null : <small class="soft">{said}</small>;
}

const dots_shown = 120;

function Participation({ turnout }: { turnout: TurnoutRow }) {
    const { voters, registered } = turnout;
    const worth = dot_worth(registered, dots_shown);
    const full = Math.ceil(voters / worth);
    const all = Math.max(full, Math.ceil(registered / worth));
    return (
        <div class="participation">
            <p class="count"><Said>{wall.have_voted(voters, registered)}</Said><ByChannel turnout={turnout} /></p>
            <p class="people" aria-hidden="true">
                {fives(full, all).map(([filled, empty], index) => (
                    <span key={index} class="five"><Dots n={filled} /><Dots n={empty} cut="none" /></span>
                ))}
            </p>
            {worth > 1 && <p class="soft">{wall.one_is(worth)}</p>}
        </div>
    );
}

// Dots in fives can be counted from afar: of each five, how many are full and how many free.
function fives(full: number, all: number): [number, number][] {
    return Array.from({ length: Math.ceil(all / 5) }, (_, index) => {
        const here = Math.min(5, all - index * 5);
        const filled = Math.min(here, Math.max(0, full - index * 5));
        return [filled, here - filled];
    });
}
