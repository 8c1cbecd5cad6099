import { signal } from "@preact/signals";
import { useEffect, useMemo } from "preact/hooks";
import { common } from "../i18n/common.ts";
import { participant } from "../i18n/participant.ts";
import type { ParticipantOrders } from "../protocol.ts";
import { browser_environment } from "../sync/environment.ts";
import { code_in_fragment, PersonEntrance } from "../sync/entrance.ts";
import { Sync } from "../sync/sync.ts";
import { useKeptFocus } from "../ui/focus.ts";
import { Loading } from "../ui/loading.tsx";
import { wear_field } from "../ui/page.tsx";
import { SyncContext, useSync } from "../ui/sync_context.ts";
import { CodeEntry } from "./code_entry.tsx";
import { Footer } from "./footer.tsx";
import { JoinForm } from "./join_form.tsx";
import { Room } from "./room.tsx";
import { OutdatedPage, ServerSilent } from "./troubles.tsx";

const environment = browser_environment();
// The code in the address: it is no secret, and whoever comes back with it is let in again.
const code = signal(code_in_fragment(location.hash));
window.addEventListener("hashchange", () => (code.value = code_in_fragment(location.hash)));

function show_code(chosen: string): void {
    history.replaceState(null, "", `#${chosen}`);
    code.value = chosen;
}

// The phone of one person: the door while no code is known, then the session behind it.
export function App() {
    useKeptFocus("h1");
    if (code.value === null) return <CodeEntry shelf={environment.shelf} on_code={show_code} />;
    return <Session key={code.value} code={code.value} />;
}

function Session({ code: chosen }: { code: string }) {
    const entrance = useMemo(() => new PersonEntrance(environment.shelf, chosen), [chosen]);
    const sync = useMemo(() => new Sync<ParticipantOrders>(environment, entrance), [entrance]);
    useEffect(() => {
        sync.start();
        return () => sync.stop();
    }, [sync]);
    return (
        <SyncContext.Provider value={sync}>
            <Behind entrance={entrance} />
        </SyncContext.Provider>
    );
}

function Behind({ entrance }: { entrance: PersonEntrance }) {
    const sync = useSync();
    const line = sync.line.value;
    const welcome = sync.welcome.value;
    const field = sync.one("session")?.field ?? welcome?.door?.field;
    useEffect(() => wear_field(field), [field]);
    if (line.state === "stopped") {
        if (line.why === "outdated_page") return <OutdatedPage />;
        return <CodeEntry shelf={environment.shelf} unknown={entrance.code} on_code={show_code} on_again={() => sync.retry()} />;
    }
    if (sync.has_view("room") && sync.has_view("own")) return <Room />;
    if (welcome?.role === "guest" && welcome.door) return <JoinForm door={welcome.door} entrance={entrance} />;
    if (line.state === "waiting") return <ServerSilent retry_at={line.retry_at} />;
    return (
        <main id="main" class="phone middle" tabIndex={-1}>
            <h1 class="sr">{common.logo}</h1>
            <Loading>{welcome === null ? common.connecting : participant.joining}</Loading>
            <Footer />
        </main>
    );
}
