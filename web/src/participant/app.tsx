import { signal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useEffect, useMemo, useState } from "preact/hooks";
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
import { Missing } from "./awaited.tsx";
import { CodeEntry } from "./code_entry.tsx";
import { Footer } from "./footer.tsx";
import { JoinForm } from "./join_form.tsx";
import { Parts } from "./parts.ts";
import { Room } from "./room.tsx";
import { OutdatedPage, Removed, ServerSilent } from "./troubles.tsx";

const environment = browser_environment();
// The code in the address: it is no secret, and whoever comes back with it is let in again.
const fragment = signal(location.hash);
window.addEventListener("hashchange", () => (fragment.value = location.hash));

function show_code(chosen: string): void {
    history.replaceState(null, "", `#${chosen}`);
    fragment.value = location.hash;
}

// The participant's page: asks for a code until one is known, then opens its session.
export function App() {
    useKeptFocus("h1");
    if (/[.~]/.test(fragment.value)) return <OtherDoor fragment={fragment.value} />;
    const code = code_in_fragment(fragment.value);
    if (code === null) return <CodeEntry store={environment.store} on_code={show_code} />;
    return <Session key={code} code={code} />;
}

const other_door = new Parts({ opened: () => import("./other_door.tsx") });

// A personal code, or a tablet that several people share: what opens these is fetched.
function OtherDoor({ fragment }: { fragment: string }) {
    const [is_missing, set_missing] = useState(false);
    useEffect(() => void other_door.fetch("opened").then((came) => set_missing(!came)), []);
    const opened = other_door.of("opened");
    if (opened) return <opened.OtherDoor key={fragment} fragment={fragment} environment={environment} on_code={show_code} />;
    return <Awaited>{is_missing ? <Missing>{participant.scene_missing()}</Missing> : <Loading>{common.connecting}</Loading>}</Awaited>;
}

function Awaited({ children }: { children: ComponentChildren }) {
    return (
        <main id="main" class="phone middle" tabIndex={-1}>
            <h1 class="sr">{common.logo}</h1>
            {children}
            <Footer />
        </main>
    );
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
    const of = sync.one("session") ?? welcome?.door;
    useEffect(() => show_field_colour(of), [of?.field, of?.steers]);
    if (connection.state === "stopped") {
        if (connection.why === "outdated_page") return <OutdatedPage />;
        if (connection.why === "removed") return <Removed />;
        return <CodeEntry store={environment.store} unknown={credentials.code} from_slip={credentials.is_slip_unknown} on_code={show_code} on_again={() => sync.retry()} />;
    }
    if (sync.has_view("room") && sync.has_view("own")) return <Room />;
    if (welcome?.role === "guest" && welcome.door) return <JoinForm door={welcome.door} credentials={credentials} />;
    if (connection.state === "waiting") return <ServerSilent retry_at={connection.retry_at} />;
    return <Awaited><Loading>{welcome === null ? common.connecting : participant.joining}</Loading></Awaited>;
}
