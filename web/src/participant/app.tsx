import { signal } from "@preact/signals";
import { useEffect, useMemo } from "preact/hooks";
import { common } from "../i18n/common.ts";
import { participant } from "../i18n/participant.ts";
import type { ParticipantOrders } from "../protocol.ts";
import { browser_environment } from "../sync/environment.ts";
import { code_in_fragment, PersonCredentials } from "../sync/credentials.ts";
import { Sync } from "../sync/sync.ts";
import { useKeptFocus } from "../ui/focus.ts";
import { Loading } from "../ui/loading.tsx";
import { show_field_colour } from "../ui/page.tsx";
import { SyncContext, useSync } from "../ui/sync_context.ts";
import { CodeEntry } from "./code_entry.tsx";
import { Footer } from "./footer.tsx";
import { JoinForm } from "./join_form.tsx";
import { Room } from "./room.tsx";
import { OutdatedPage, Removed, ServerSilent } from "./troubles.tsx";

const environment = browser_environment();
// The code in the address: it is no secret, and whoever comes back with it is let in again.
const code = signal(code_in_fragment(location.hash));
window.addEventListener("hashchange", () => (code.value = code_in_fragment(location.hash)));

function show_code(chosen: string): void {
    history.replaceState(null, "", `#${chosen}`);
    code.value = chosen;
}

// The participant's page: asks for a code until one is known, then opens its session.
export function App() {
    useKeptFocus("h1");
    if (code.value === null) return <CodeEntry store={environment.store} on_code={show_code} />;
    return <Session key={code.value} code={code.value} />;
}

function Session({ code: chosen }: { code: string }) {
    const credentials = useMemo(() => new PersonCredentials(environment.store, chosen), [chosen]);
    const sync = useMemo(() => new Sync<ParticipantOrders>(environment, credentials), [credentials]);
    useEffect(() => {
        sync.start();
        return () => sync.stop();
    }, [sync]);
    return (
        <SyncContext.Provider value={sync}>
            <Behind credentials={credentials} />
        </SyncContext.Provider>
    );
}

function Behind({ credentials }: { credentials: PersonCredentials }) {
    const sync = useSync();
    const connection = sync.connection.value;
    const welcome = sync.welcome.value;
    const field = sync.one("session")?.field ?? welcome?.door?.field;
    useEffect(() => show_field_colour(field), [field]);
    if (connection.state === "stopped") {
        if (connection.why === "outdated_page") return <OutdatedPage />;
        if (connection.why === "removed") return <Removed />;
        return <CodeEntry store={environment.store} unknown={credentials.code} on_code={show_code} on_again={() => sync.retry()} />;
    }
    if (sync.has_view("room") && sync.has_view("own")) return <Room />;
    if (welcome?.role === "guest" && welcome.door) return <JoinForm door={welcome.door} credentials={credentials} />;
    if (connection.state === "waiting") return <ServerSilent retry_at={connection.retry_at} />;
    return (
        <main id="main" class="phone middle" tabIndex={-1}>
            <h1 class="sr">{common.logo}</h1>
            <Loading>{welcome === null ? common.connecting : participant.joining}</Loading>
            <Footer />
        </main>
    );
}
