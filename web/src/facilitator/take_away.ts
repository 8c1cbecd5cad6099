import type { Entrance } from "../sync/entrance.ts";

// The session's results as a CSV file; null: the server could not be reached, or would not give it.
export async function fetch_session_csv(entrance: Entrance, get: typeof fetch = fetch): Promise<Blob | null> {
    const credentials = entrance.credentials();
    if (!("key" in credentials)) return null;
    try {
        const answer = await get("/api/export/session.csv", { headers: { Authorization: `Bearer ${credentials.key}` } });
        return answer.ok ? await answer.blob() : null;
    } catch {
        return null;
    }
}

// Hands a file over as a download under that name.
export function save_file(file: Blob, name: string): void {
    const url = URL.createObjectURL(file);
    const link = document.createElement("a");
    link.href = url;
    link.download = name.replace(/[\\/:*?"<>|]+/g, "-");
    document.body.append(link);
    link.click();
    link.remove();
    // Some browsers read the file only after the click has been handled.
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
