import { useSync } from "./sync_context.ts";

// Whether the link that opened this page opens nothing any more: what it showed is no longer for whoever holds it.
export function useTurnedAway(): boolean {
    const line = useSync().line.value;
    return line.state === "stopped" && line.why !== "outdated_page";
}
