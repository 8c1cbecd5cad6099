import { common, refusal } from "../i18n/common.ts";
import { desk } from "../i18n/desk.ts";
import { clock_time } from "../i18n/time.ts";
import { every_second } from "../sync/clock.ts";
import { Notice } from "./notice.tsx";
import { useSync } from "./sync_context.ts";

const quiet_reconnects = 1;

// Why the page shows an old state, and what to do. Nothing while the connection and the storage are well.
export function ConnectionNotice({ storage_ok = true }: { storage_ok?: boolean }) {
    const sync = useSync();
    const connection = sync.connection.value;
    if (connection.state === "open") return storage_ok ? null : <Notice cut="no" alert><p>{desk.storage_trouble}</p></Notice>;
    if (connection.state === "stopped") {
        const outdated = connection.why === "outdated_page";
        return (
            <Notice cut="no" alert>
                <p>
                    <b>{outdated ? desk.page_outdated : desk.link_opens_nothing}.</b>{" "}
                    {outdated ? refusal.outdated_page : desk.link_revoked}
                </p>
                {outdated && <button type="button" class="btn thin" onClick={() => location.reload()}>{common.reload}</button>}
            </Notice>
        );
    }
    if (connection.tries < quiet_reconnects) return null;
    const waiting = sync.pending.value.filter((entry) => entry.state !== "accepted").length;
    return (
        <Notice cut="wait">
            <p>
                <b>{desk.cut_off}</b> {desk.last_state(clock_time(sync.heard_at.value))}{" "}
                {waiting > 0 ? desk.waiting_will_go(waiting) : ""} {connection.state === "waiting" && <NextTry at={connection.retry_at} />}
            </p>
            <button type="button" class="btn thin quiet" onClick={() => sync.retry()}>{common.retry_now}</button>
        </Notice>
    );
}

export function NextTry({ at }: { at: number }) {
    every_second();
    return <span aria-hidden="true">{desk.next_try(Math.max(1, Math.ceil((at - Date.now()) / 1000)))}</span>;
}
