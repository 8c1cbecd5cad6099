import type { ComponentChildren } from "preact";
import { participant } from "../i18n/participant.ts";
import { State } from "../ui/state.tsx";
import { useSync } from "../ui/sync_context.ts";
import { Tray } from "../ui/tray.tsx";
import { my_ballot, type OwnBallot } from "./ballot.ts";
import { Refusals, Troubles } from "./troubles.tsx";

// How much of a ballot the server has, also in words, and how much is still on its way.
export interface Sent {
    readonly received: number;
    readonly said: string;
    readonly leaving: number;
}

// Of a ballot on which each line is one mark, there or not. `said`: so many in words.
export function lines_sent({ received, wished, leaving }: OwnBallot, said: (received: number) => string): Sent {
    const had = [...received.keys()].filter((id) => !leaving.has(id)).length;
    return { received: had, said: said(had), leaving: [...leaving].filter((id) => wished.has(id)).length };
}

interface BallotTrayProps {
    round: number;
    sent: Sent;
    // Said while there is nothing to send.
    nothing: string;
    children: ComponentChildren;
}

// Always in sight under a ballot: what is left (children), what the server has, what is on its way, and what went wrong.
export function BallotTray({ round, sent: { received, said, leaving }, nothing, children }: BallotTrayProps) {
    const sync = useSync();
    const is_changing = my_ballot(sync, round).leaving.size > 0;
    const is_connected = sync.connection.value.state === "open";
    return (
        <Tray label={participant.my_ballot}>
            <Refusals round={round} />
            <Troubles />
            {children}
            <p class="sent">
                {received > 0 || is_changing ? <State>{said}</State> : <State cut="none" soft>{nothing}</State>}
                {is_changing && <State cut="wait" soft>{leaving_said(leaving, is_connected)}</State>}
            </p>
        </Tray>
    );
}

function leaving_said(leaving: number, is_connected: boolean): string {
    if (leaving === 0) return is_connected ? participant.change_leaving : participant.change_waiting;
    return is_connected ? participant.leaving_now(leaving) : participant.waiting_for_network(leaving);
}
