import { useEffect } from "preact/hooks";
import { PrintedSlips } from "../facilitator/paper/printed_slips.tsx";
import { Slips } from "../facilitator/paper/slips.tsx";
import { usePaperDesk } from "../facilitator/paper/paper_desk.ts";
import { common } from "../i18n/common.ts";
import { helper } from "../i18n/helper.ts";
import type { HelperOrders } from "../protocol.ts";
import { ConnectionNotice } from "../ui/connection_notice.tsx";
import { useKeptFocus } from "../ui/focus.ts";
import { LanguageSwitch } from "../ui/language_switch.tsx";
import { useLinkRejected } from "../ui/link_rejected.ts";
import { Opening } from "../ui/opening.tsx";
import { show_field_colour } from "../ui/page.tsx";
import { SavedState } from "../ui/saved_state.tsx";
import { SessionDiscs } from "../ui/session_discs.tsx";
import { useSync } from "../ui/sync_context.ts";
import { Wordmark } from "../ui/wordmark.tsx";
import { Entry } from "./entry.tsx";
import { HelperDesk } from "./helper_desk.ts";
import { Refusals } from "./refusals.tsx";

// What people without a phone vote, entered by who helps in the room: ballots, hands and slips, and no results.
export function HelperPage() {
    const sync = useSync<HelperOrders>();
    const desk = usePaperDesk();
    const rejected = useLinkRejected();
    const session = sync.one("session");
    const storage_ok = sync.one("room")?.storage_ok ?? true;
    useEffect(() => show_field_colour(session), [session?.field, session?.steers]);
    useEffect(() => void (document.title = helper.page_title));
    useKeptFocus();
    if (session === null || rejected || !(desk instanceof HelperDesk)) return <Opening title={helper.page_title} />;
    return (
        <>
            <PrintedSlips session={session} />
            <div class="helper">
                <header class="top">
                    <a class="skip" href="#main" onClick={skip_to_main}>{common.skip}</a>
                    <Wordmark />
                    <b>{helper.page_title}</b>
                    <span class="where"><SessionDiscs of={session} /> <b>{session.title}</b></span>
                    <span class="pull">
                        <LanguageSwitch />
                        <SavedState saved={helper.all_saved} storage_ok={storage_ok} />
                    </span>
                </header>
                <main id="main" tabIndex={-1}>
                    <ConnectionNotice storage_ok={storage_ok} />
                    <Refusals />
                    {session.closed ? <><h1>{helper.closed}</h1><p class="soft">{helper.closed_how}</p></> : <Entry desk={desk} />}
                    <div class="part"><Slips /></div>
                </main>
            </div>
        </>
    );
}

// The fragment names the session: it must stay in the address.
function skip_to_main(event: Event): void {
    event.preventDefault();
    document.getElementById("main")?.focus();
}
