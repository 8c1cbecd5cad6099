import type { ComponentChildren } from "preact";
import { participant } from "../i18n/participant.ts";
import { State } from "../ui/state.tsx";
import { useSync } from "../ui/sync_context.ts";
import { Tray } from "../ui/tray.tsx";
import { my_ballot, type Ballot } from "./ballot.ts";
import { Refusals, Troubles } from "./troubles.tsx";

// Always in sight under a ballot: what is left, what the server has, what still has to leave, and what went wrong.
export function BallotTray({ round, children }: { round: number; children: ComponentChildren }) {
    const sync = useSync();
    const ballot = my_ballot(sync, round);
    return (
        <Tray label={participant.my_ballot}>
            <Refusals round={round} />
            <Troubles />
            {children}
            <p class="sent"><Sent round={round} ballot={ballot} /></p>
        </Tray>
    );
}

function Sent({ round, ballot }: { round: number; ballot: Ballot }) {
    const sync = useSync();
    const is_connected = sync.line.value.state === "open";
    const is_dots = sync.all("round").find((row) => row.round === round)?.method.type === "dots";
    const count = (marks: ReadonlyMap<number, number>): number =>
        is_dots ? [...marks.values()].reduce((total, mark) => total + mark, 0) : marks.size;
    const received = new Map([...ballot.received].filter(([id]) => !ballot.leaving.has(id)));
    const leaving = [...ballot.leaving].reduce((total, id) => {
        const [before, after] = [ballot.received.get(id), ballot.wished.get(id)];
        return total + (is_dots ? Math.max(0, (after ?? 0) - (before ?? 0)) : Number(after !== undefined));
    }, 0);
    const kept = is_dots
        ? [...ballot.leaving].reduce((total, id) => total + Math.min(ballot.received.get(id) ?? 0, ballot.wished.get(id) ?? 0), 0)
        : 0;
    const sent = count(received) + kept;
    const said = is_dots ? participant.dots_received(sent) : participant.opinions_received(sent);
    return (
        <>
            {sent > 0 || leaving > 0 || ballot.leaving.size > 0 ? <State>{said}</State> : <State cut="none" soft>{is_dots ? participant.nothing_placed : participant.nothing_given}</State>}
            {ballot.leaving.size > 0 && <State cut="wait" soft>{leaving_said(leaving, is_connected)}</State>}
        </>
    );
}

function leaving_said(leaving: number, is_connected: boolean): string {
    if (leaving === 0) return is_connected ? participant.change_leaving : participant.change_waiting;
    return is_connected ? participant.leaving_now(leaving) : participant.waiting_for_network(leaving);
}
