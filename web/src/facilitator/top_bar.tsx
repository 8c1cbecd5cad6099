import { common } from "../i18n/common.ts";
import { desk } from "../i18n/desk.ts";
import { facilitator } from "../i18n/facilitator.ts";
import { clock_time } from "../i18n/time.ts";
import { link_address } from "../pages.ts";
import type { SessionRow } from "../protocol.ts";
import { LanguageSwitch } from "../ui/language_switch.tsx";
import { SavedState } from "../ui/saved_state.tsx";
import { SessionDiscs } from "../ui/session_discs.tsx";
import { useSync } from "../ui/sync_context.ts";
import { Wordmark } from "../ui/wordmark.tsx";

export function TopBar({ session, storage_ok }: { session: SessionRow; storage_ok: boolean }) {
    const sync = useSync();
    const door = sync.one("door");
    const wall = wall_address(sync.welcome.value?.wall_key);
    const again = session.reopened;
    const what = [session.committee, session.when_where].filter(Boolean).join(", ");
    return (
        <header class="top">
            <a class="skip" href="#main" onClick={skip_to_main}>{common.skip}</a>
            <Wordmark />
            <span class="where"><SessionDiscs of={session} /> <b>{session.title}</b></span>
            <span class="soft what" title={what}>{what}</span>
            {again && <span class="tag" title={again.reason ?? ""}>{desk.reopened(clock_time(again.at), clock_time(again.closed_at))}</span>}
            <span class="pull">
                {door && <span class="nowrap">{facilitator.code} <b class="keycode">{door.code}</b></span>}
                {wall !== null && (
                    <a class="btn quiet thin" href={wall} target="_blank" rel="noreferrer">
                        {facilitator.see_wall} <span class="sr">{facilitator.new_window}</span>
                    </a>
                )}
                <LanguageSwitch />
                <SavedState saved={facilitator.all_saved} storage_ok={storage_ok} />
            </span>
        </header>
    );
}

// The wall's key travels in the fragment, which no server sees.
function wall_address(key: string | undefined): string | null {
    return key === undefined ? null : link_address("", "wall", key);
}

// The fragment names the session: it must stay in the address.
function skip_to_main(event: Event): void {
    event.preventDefault();
    document.getElementById("main")?.focus();
}
