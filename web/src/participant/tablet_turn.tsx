import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { other_doors } from "../i18n/other_doors.ts";
import { announce } from "../ui/announcer.tsx";
import { Loading } from "../ui/loading.tsx";
import { Notice } from "../ui/notice.tsx";
import type { Turn } from "./turns.ts";

// Above all that one person does at the tablet: their number, and the way back.
export function TurnBar({ turn, is_in, done }: { turn: Turn; is_in: boolean; done(): void }) {
    const number = turn.person.value;
    return (
        <header class="turn">
            <p>
                {number === null
                    ? other_doors.shared
                    : <><b class="num">{other_doors.your_number(number)}</b> <span class="small soft">{other_doors.keep_number}</span></>}
            </p>
            <button type="button" class={is_in ? "btn now" : "btn quiet"} onClick={done}>{is_in ? other_doors.done : other_doors.back}</button>
        </header>
    );
}

// What the person did is on its way: the next one begins once it has arrived, or before, if they like.
export function MakingRoom({ turn, next, back }: { turn: Turn; next(): void; back(): void }) {
    const { sync, waiting } = turn;
    const is_cut = sync.connection.value.state !== "open";
    const is_refused = sync.refused.value.length > 0;
    const title = useRef<HTMLHeadingElement>(null);
    useEffect(() => {
        if (waiting.value > 0) return;
        // Why it was not counted stands on the ballot.
        if (is_refused) back();
        else next();
    }, [waiting.value, is_refused]);
    useLayoutEffect(() => title.current?.focus(), [is_cut]);
    return (
        <main id="main" class="phone middle" tabIndex={-1}>
            <h1 ref={title} tabIndex={-1}>{is_cut ? other_doors.line_is_cut : other_doors.sending}</h1>
            {is_cut ? <p>{other_doors.line_is_cut_means}</p> : <Loading>{other_doors.sending_means}</Loading>}
            {is_cut && <button type="button" class="btn wide" onClick={next}>{other_doors.go_on}</button>}
            <button type="button" class="btn quiet wide" onClick={back}>{other_doors.return_to_ballot}</button>
        </main>
    );
}

// Nobody has touched the screen for a while.
export function StillThere({ left, here }: { left: number; here(): void }) {
    useEffect(() => announce(`${other_doors.still_there} ${other_doors.going_back_soon}`), []);
    return (
        <div class="still-there">
            <Notice>
                <p><b>{other_doors.still_there}</b> <span aria-hidden="true">{other_doors.going_back(left)}</span> <span class="small">{other_doors.going_back_soon}</span></p>
                <button type="button" class="btn" onClick={here}>{other_doors.i_am_here}</button>
            </Notice>
        </div>
    );
}
