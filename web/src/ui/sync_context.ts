import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Sync } from "../sync/sync.ts";

export const SyncContext = createContext<Sync | null>(null);

// The page's one Sync; only below SyncContext.Provider.
export function useSync(): Sync {
    const sync = useContext(SyncContext);
    if (sync === null) throw new Error("useSync outside SyncContext");
    return sync;
}
