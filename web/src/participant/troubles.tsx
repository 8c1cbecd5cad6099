import { common, refusal } from "../i18n/common.ts";
import { participant } from "../i18n/participant.ts";
import type { AnyBallot } from "../methods/phone_parts.ts";
import type { MethodRefusal, ParticipantOrders } from "../protocol.ts";
import { every_second } from "../sync/clock.ts";
import type { RefusedCommand, Sync } from "../sync/sync.ts";
import { Notice } from "../ui/notice.tsx";
import { Said } from "../ui/said.tsx";
import { useSync } from "../ui/sync_context.ts";
import { Later } from "./awaited.tsx";
import { Footer } from "./footer.tsx";
import type { Parts } from "./parts.ts";
import { said_why } from "./refused_words.ts";
import { NextRound } from "./several.tsx";
import { UntilRead } from "./until_read.tsx";

type Phone = Sync<ParticipantOrders>;

// Nothing was ever heard from the server.
export function ServerSilent({ retry_at }: { retry_at: number }) {
    const sync = useSync();
    every_second();
    return (
        <main id="main" class="phone middle" tabIndex={-1}>
            <h1>{participant.server_silent}</h1>
            <p>{participant.nothing_lost} {participant.next_try(Math.ceil((retry_at - sync.browser_now()) / 1000))}</p>
            <p class="small soft">{participant.if_it_lasts}</p>
            <button class="btn" type="button" onClick={() => sync.retry()}>{common.retry_now}</button>
            <Footer />
        </main>
    );
}

// The server speaks another version of the protocol.
export function OutdatedPage() {
    return (
        <main id="main" class="phone middle" tabIndex={-1}>
            <h1>{participant.outdated}</h1>
            <p>{refusal.outdated_page}</p>
            <button class="btn" type="button" onClick={() => location.reload()}>{common.reload}</button>
            <Footer />
        </main>
    );
}

// The facilitator took this person out, and may take them back in: the key stays.
export function Removed() {
    const sync = useSync();
    return (
        <main id="main" class="phone middle" tabIndex={-1}>
            <h1>{participant.removed}</h1>
            <p>{participant.removed_why}</p>
            <button class="btn" type="button" onClick={() => sync.retry()}>{common.retry_now}</button>
            <Footer />
        </main>
    );
}

// Refusals and troubles at the foot of every screen without a ballot, where they move nothing under a finger; also that an own
// idea was hidden.
export function TroubleTray() {
    const sync = useSync();
    const hidden = sync.all("my_proposal", "own").filter((row) => row.state === "hidden").sort((a, b) => a.proposal - b.proposal).pop();
    const said = hidden ? participant.yours_hidden(hidden.title ?? "", hidden.reason ?? "") : "";
    return <div class="tray bare"><UntilRead said={said} /><Refusals /><Troubles /><NextRound /></div>;
}

// What is wrong now and will pass: the network, the server's storage, its load.
export function Troubles() {
    const sync = useSync();
    const storage_ok = sync.one("room")?.storage_ok ?? true;
    if (sync.connection.value.state === "waiting" || has_been_cut(sync.connection.value)) {
        return <Notice><p><Said>{participant.network_cut()}</Said></p></Notice>;
    }
    if (!storage_ok || sync.strain.value === "storage_trouble") {
        return <Notice><p><Said>{participant.storage_trouble()}</Said></p></Notice>;
    }
    if (sync.strain.value) return <Notice><p>{refusal[sync.strain.value]}</p></Notice>;
    return null;
}

// While it tries again after a break the connection is still cut for the person.
const has_been_cut = (connection: { state: string; tries?: number }): boolean => connection.state === "connecting" && (connection.tries ?? 0) > 0;

// Orders refused for good, until the person has read them; on a ballot only those of this round. What draws them is fetched: few phones
// ever need it.
export function Refusals({ round }: { round?: number }) {
    const sync = useSync<ParticipantOrders>();
    const shown = sync.refused.value.filter(({ entry: { command } }) =>
        command.type !== "join" && (command.type !== "mark_ballot" || round === undefined || command.round === round));
    return shown.length === 0 ? null : <Later part="Refused" shown={shown} />;
}

// For a ballot refused as a whole its method says what to do, if its ballot is here.
export function why_refused(sync: Phone, ballots: Parts<AnyBallot>, { entry: { command }, code }: RefusedCommand<ParticipantOrders>): string {
    const round = command.type === "mark_ballot" && sync.all("round").find((other) => other.round === command.round);
    return (round && is_of_ballot(code) && ballots.of(round.method.type)?.refused?.()) || said_why(is_of_ballot(code) ? "mark_not_allowed" : code);
}

const of_ballots: Readonly<Record<MethodRefusal, true>> = { too_many_dots: true, too_many_ticks: true, rank_twice: true, duel_with_itself: true, too_many_duels: true };
const is_of_ballot = (code: ParticipantOrders["refusal"]): code is MethodRefusal => code in of_ballots;
