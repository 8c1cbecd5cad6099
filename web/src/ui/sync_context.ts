import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Orders } from "../protocol.ts";
import type { Sync } from "../sync/sync.ts";

export const SyncContext = createContext<Sync | null>(null);

// The page's one Sync; only below SyncContext.Provider. `O`: the orders of the page, where they matter.
export function useSync<O extends Orders = Orders>(): Sync<O> {
    const sync = useContext(SyncContext);
    if (sync === null) throw new Error("useSync outside SyncContext");
    return sync as unknown as Sync<O>;
}
