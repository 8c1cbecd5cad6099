import { useEffect, useState } from "preact/hooks";
import { voting } from "../i18n/facilitator_round.ts";
import { clock_left, time_left } from "../i18n/time.ts";
import type { RoundRow } from "../protocol.ts";
import { setTimerLimits } from "../../../protocol/typescript/limits.ts";
import { Timer } from "../ui/timer.tsx";
import { useSync } from "../ui/sync_context.ts";
import { useConsole } from "./console_state.ts";

const new_timer_s = 5 * 60;

// The time that is left, and buttons to give more or less. At zero nothing closes by itself.
export function RoundClock({ round }: { round: RoundRow }) {
    const sync = useSync();
    const state = useConsole();
    // Where the last press put the end, until the server's row says so: two quick presses add up.
    const [hoped, set_hoped] = useState<number | null>(null);
    useEffect(() => set_hoped(null), [round.ends_at]);
    const ends_at = hoped ?? round.ends_at;
    const put = (seconds: number): void => {
        const duration_s = Math.min(setTimerLimits.duration_s.max, Math.max(0, Math.round(seconds)));
        set_hoped(sync.now() + duration_s * 1000);
        state.give({ type: "set_timer", round: round.round, duration_s });
    };
    const left = (): number => Math.max(0, ((ends_at ?? 0) - sync.now()) / 1000);
    if (ends_at === undefined) {
        return (
            <div class="clock none-set">
                <p>{voting.no_timer_set}</p>
                <button type="button" class="btn quiet thin" onClick={() => put(new_timer_s)}>
                    {voting.put_timer(new_timer_s / 60)}
                </button>
            </div>
        );
    }
    return (
        <div class="clock">
            <Timer ends_at={ends_at}>
                {(seconds) => (
                    <>
                        <b aria-hidden="true" class={seconds === 0 ? "over" : ""}>{clock_left(seconds)}</b>
                        <span class="sr">{voting.time_left(time_left(seconds))}</span>
                        {seconds === 0 && <span class="is-over">{voting.time_over_close}</span>}
                    </>
                )}
            </Timer>
            <div class="acts">
                <button type="button" class="btn quiet thin" onClick={() => put(left() + 60)}>{voting.one_minute_more}</button>
                <button type="button" class="btn quiet thin" onClick={() => put(left() - 60)}>{voting.one_minute_less}</button>
                <button type="button" class="btn bare thin" onClick={() => state.give({ type: "set_timer", round: round.round })}>
                    {voting.take_timer_away}
                </button>
            </div>
        </div>
    );
}
