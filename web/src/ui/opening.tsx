import { common, refusal } from "../i18n/common.ts";
import { desk } from "../i18n/desk.ts";
import { LanguageSwitch } from "./language_switch.tsx";
import { NextTry } from "./connection_notice.tsx";
import { Loading } from "./loading.tsx";
import { Notice } from "./notice.tsx";
import { useSync } from "./sync_context.ts";
import { Wordmark } from "./wordmark.tsx";

// A page before its first row: connecting, unable to reach the server, or opened with a link that was withdrawn.
export function Opening({ title }: { title: string }) {
    const connection = useSync().connection.value;
    return (
        <>
            <header class="top"><Wordmark /><span class="pull"><LanguageSwitch /></span></header>
            <main class="no-door">
                {connection.state === "stopped"
                    ? <Stopped outdated={connection.why === "outdated_page"} />
                    : (
                        <>
                            <h1>{title}</h1>
                            {connection.state === "waiting" ? <Silent retry_at={connection.retry_at} /> : <Loading>{desk.opening}</Loading>}
                        </>
                    )}
            </main>
        </>
    );
}

function Stopped({ outdated }: { outdated: boolean }) {
    if (!outdated) return <><h1>{desk.link_opens_nothing}</h1><p>{desk.link_revoked}</p></>;
    return (
        <>
            <h1>{desk.page_outdated}</h1>
            <p>{refusal.outdated_page}</p>
            <p><button type="button" class="btn" onClick={() => location.reload()}>{common.reload}</button></p>
        </>
    );
}

function Silent({ retry_at }: { retry_at: number }) {
    const sync = useSync();
    return (
        <Notice cut="wait">
            <p><b>{desk.server_silent}</b> {desk.server_silent_what_to_do} <NextTry at={retry_at} /></p>
            <button type="button" class="btn thin quiet" onClick={() => sync.retry()}>{common.retry_now}</button>
        </Notice>
    );
}
