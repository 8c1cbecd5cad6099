import { beside } from "../i18n/facilitator_beside.ts";
import { clock_left } from "../i18n/time.ts";
import type { RoundRow } from "../protocol.ts";
import { announce } from "../ui/announcer.tsx";
import { Dot } from "../ui/dots.tsx";
import { useSync } from "../ui/sync_context.ts";
import { Timer } from "../ui/timer.tsx";
import { round_to_show } from "../ui/voted_rounds.ts";
import { name_of } from "./beside.ts";
import { useConsole } from "./console_state.ts";

// The votes that are open at once, a line each, and of a closed one that its result is on the wall: pressed, it comes to the fore. Nothing
// while there is one alone. `shown`: the round at the fore; null: another vote is being prepared, and nothing can be pressed.
export function OpenLines({ shown }: { shown: number | null }) {
    const sync = useSync();
    const state = useConsole();
    const open = state.open_rounds.value;
    const result = sync.one("session")?.result_on_show === undefined ? undefined : round_to_show(sync);
    const lines = result === undefined || open.length === 0 ? open : [...open, result];
    if (lines.length === 0 || (lines.length === 1 && shown !== null)) return null;
    const bring = (round: RoundRow): void => {
        state.bring_to_fore(round.round);
        announce(beside.at_fore(name_of(round)));
    };
    return (
        <section class="open-lines" aria-labelledby="open-lines">
            <h2 id="open-lines">{beside.open_votes(open.length)}</h2>
            <ul>
                {lines.map((round) => (
                    <li key={round.round}>
                        {shown === null
                            ? <p class="open-line"><Line round={round} is_shown={false} /></p>
                            : (
                                <button class="open-line" type="button" aria-pressed={round.round === shown} onClick={() => bring(round)}>
                                    <Line round={round} is_shown={round.round === shown} />
                                </button>
                            )}
                    </li>
                ))}
            </ul>
        </section>
    );
}

function Line({ round, is_shown }: { round: RoundRow; is_shown: boolean }) {
    return <>{is_shown ? <Dot mine /> : <Dot cut={round.is_open ? "none" : ""} />} <b>{name_of(round)}</b> <Stands round={round} /></>;
}

// How many have voted, and the time that is left.
function Stands({ round }: { round: RoundRow }) {
    const turnout = useSync().all("turnout").find((row) => row.round === round.round);
    if (!round.is_open) return <span class="on-wall">{beside.result_on_wall}</span>;
    return (
        <>
            {turnout && <span class="num">{beside.turnout(turnout.voters, turnout.registered)}</span>}{" "}
            {round.closing_until !== undefined
                ? <span>{beside.is_closing}</span>
                : round.ends_at !== undefined && <span class="num"><Timer ends_at={round.ends_at}>{clock_left}</Timer></span>}
        </>
    );
}
