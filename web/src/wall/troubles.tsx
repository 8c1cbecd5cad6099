import { refusal } from "../i18n/common.ts";
import { wall } from "../i18n/wall.ts";
import { clock_time } from "../i18n/time.ts";
import type { Rejection } from "../protocol.ts";
import { Notice } from "../ui/notice.tsx";
import { Said } from "../ui/said.tsx";
import { useSync } from "../ui/sync_context.ts";

// Without a connection the last state stays on the wall; a band says since when it is old.
export function Troubles() {
    const sync = useSync();
    const connection = sync.connection.value;
    if (connection.state === "stopped") return <div class="band"><Notice cut="no"><p><Stopped why={connection.why} /></p></Notice></div>;
    if (connection.state === "waiting" || (connection.state === "connecting" && connection.tries > 0)) {
        return <div class="band"><Notice cut="no"><p><Said>{wall.cut_off(clock_time(sync.heard_at.value))}</Said></p></Notice></div>;
    }
    if (sync.one("room")?.storage_ok === false) {
        return <div class="band"><Notice><p><Said>{wall.trouble()}</Said></p></Notice></div>;
    }
    return null;
}

// The page will not try again by itself.
function Stopped({ why }: { why: Rejection }) {
    return why === "unknown_door" ? <><b>{wall.link_over}.</b> {wall.no_link_hint}</> : <>{refusal[why]}</>;
}
