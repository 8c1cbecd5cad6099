import type { ComponentChildren } from "preact";
import { participant } from "../i18n/participant.ts";
import { State } from "../ui/state.tsx";
import { useSync } from "../ui/sync_context.ts";
import { Tray } from "../ui/tray.tsx";
import { my_ballot, type OwnBallot, type OwnMarks } from "./ballot.ts";
import type { LineName } from "../sync/line_name.ts";
import { OfReceipt } from "./of_receipt.tsx";
import { NextRound } from "./several.tsx";
import { Refusals, Troubles } from "./troubles.tsx";

// How much of a ballot the server has, also in words, and how much is still on its way.
export interface Sent {
    readonly received: number;
    readonly said: string;
    readonly leaving: number;
}

// Of a ballot whose lines are there or not, as a whole. `said`: so many in words.
export function lines_sent({ received, wished, leaving }: OwnBallot | OwnMarks, said: (received: number) => string): Sent {
    const is_leaving = (name: LineName): boolean => (leaving as ReadonlySet<LineName>).has(name);
    const had = [...received.keys()].filter((name) => !is_leaving(name)).length;
    return { received: had, said: said(had), leaving: [...wished.keys()].filter(is_leaving).length };
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
            <NextRound />
            {children}
            <p class="sent">
                {received > 0 || is_changing ? <State>{said}</State> : <State cut="none" soft>{nothing}</State>}
                {is_changing && <State cut="wait" soft>{leaving_said(leaving, is_connected)}</State>}
            </p>
            <OfReceipt part="Receipt" round={round} />
        </Tray>
    );
}

function leaving_said(leaving: number, is_connected: boolean): string {
    if (leaving === 0) return is_connected ? participant.change_leaving : participant.change_waiting;
    return is_connected ? participant.leaving_now(leaving) : participant.waiting_for_network(leaving);
}
