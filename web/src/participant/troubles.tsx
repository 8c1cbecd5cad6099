import { common, refusal } from "../i18n/common.ts";
import { participant } from "../i18n/participant.ts";
import { every_second } from "../sync/clock.ts";
import { Notice } from "../ui/notice.tsx";
import { Said } from "../ui/said.tsx";
import { useSync } from "../ui/sync_context.ts";
import { Footer } from "./footer.tsx";
import { UntilRead } from "./until_read.tsx";

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

// The same at the foot of every screen without a ballot, so that nothing moves under a finger; and what became of one's own ideas.
export function TroubleTray() {
    const sync = useSync();
    const hidden = sync.all("my_proposal", "own").filter((row) => row.state === "hidden").pop();
    const said = hidden ? participant.yours_hidden(hidden.title ?? "", hidden.reason ?? "") : "";
    return <div class="tray bare"><UntilRead said={said} /><Troubles /></div>;
}

// What is wrong now and will pass. On a ballot it stands in the tray, so that no line moves under a finger.
export function Troubles() {
    const sync = useSync();
    const storage_ok = sync.one("room")?.storage_ok ?? true;
    if (sync.line.value.state === "waiting" || has_been_cut(sync.line.value)) {
        return <Notice><p><Said>{participant.network_cut()}</Said></p></Notice>;
    }
    if (!storage_ok || sync.strained.value === "storage_trouble") {
        return <Notice><p><Said>{participant.storage_trouble()}</Said></p></Notice>;
    }
    if (sync.strained.value) return <Notice><p>{refusal[sync.strained.value]}</p></Notice>;
    return null;
}

// A retry under way is still a cut line to whoever waits.
const has_been_cut = (line: { state: string; tries?: number }): boolean => line.state === "connecting" && (line.tries ?? 0) > 0;

// What was refused for good, until it has been read. `title_of`: the proposal it was about, if any.
export function Refusals({ title_of }: { title_of(proposal: number): string }) {
    const sync = useSync();
    const shown = sync.declined.value.filter(({ entry }) => entry.command.type !== "propose" && entry.command.type !== "join");
    if (shown.length === 0) return null;
    return (
        <Notice cut="no" alert>
            <div>
                {shown.map(({ entry, code }) => (
                    <p key={entry.id}>
                        <Said>{participant.refused_plainly()}</Said>
                        {about(entry.command, title_of)}{refusal[code]}
                    </p>
                ))}
            </div>
            <button class="btn quiet thin" type="button" onClick={() => shown.forEach((one) => sync.acknowledge(one))}>
                {common.understood}
            </button>
        </Notice>
    );
}

function about(command: { type: string; marks?: { proposal: number }[]; proposal?: number }, title_of: (proposal: number) => string): string {
    const named = command.marks?.length === 1 ? command.marks[0]?.proposal : command.proposal;
    const title = named === undefined ? "" : title_of(named);
    return title === "" ? "" : `${participant.quoted(title)} `;
}
