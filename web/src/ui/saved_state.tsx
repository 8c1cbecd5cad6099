import { desk } from "../i18n/desk.ts";
import { ConnectionMark, State } from "./state.tsx";
import { useSync } from "./sync_context.ts";

// Whether all that was done here is durable. `saved`: what to say when it is.
export function SavedState({ saved, storage_ok = true }: { saved: string; storage_ok?: boolean }) {
    const sync = useSync();
    const waiting = sync.pending.value.filter((entry) => entry.state !== "accepted").length;
    if (!storage_ok) return <State cut="no">{desk.not_saving}</State>;
    if (sync.connection.value.state !== "open") return <ConnectionMark />;
    if (waiting > 0) return <State cut="wait">{desk.saving(waiting)}</State>;
    return <State>{saved}</State>;
}
