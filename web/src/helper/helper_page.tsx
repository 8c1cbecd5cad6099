import { useEffect } from "preact/hooks";
import { helper } from "../i18n/helper.ts";
import type { HelperOrders } from "../protocol.ts";
import { ConnectionNotice } from "../ui/connection_notice.tsx";
import { LanguageSwitch } from "../ui/language_switch.tsx";
import { useLinkRejected } from "../ui/link_rejected.ts";
import { Opening } from "../ui/opening.tsx";
import { useSync } from "../ui/sync_context.ts";
import { Wordmark } from "../ui/wordmark.tsx";

// What people without a phone vote, entered by who helps in the room.
export function HelperPage() {
    const sync = useSync<HelperOrders>();
    const rejected = useLinkRejected();
    useEffect(() => void (document.title = helper.page_title));
    if (!sync.has_view() || rejected) return <Opening title={helper.page_title} />;
    return (
        <>
            <header class="top">
                <Wordmark />
                <h1>{helper.page_title}</h1>
                <span class="pull"><LanguageSwitch /></span>
            </header>
            <main id="main" tabIndex={-1}>
                <ConnectionNotice />
            </main>
        </>
    );
}
