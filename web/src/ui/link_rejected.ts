import { useSync } from "./sync_context.ts";

// Whether the link that opened this page opens nothing any more: what it showed is no longer for whoever holds it.
export function useLinkRejected(): boolean {
    const connection = useSync().connection.value;
    return connection.state === "stopped" && connection.why !== "outdated_page";
}
