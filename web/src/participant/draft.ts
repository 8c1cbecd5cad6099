import { signal } from "@preact/signals";
import type { Sync } from "../sync/sync.ts";

// An idea that is being written. `detail` null: not asked for yet.
export interface Draft {
    readonly title: string;
    readonly detail: string | null;
}

const changes = signal(0);

// The draft is kept in the browser, for each session.
export function read_draft(sync: Sync): Draft {
    void changes.value;
    const text = sync.store.read(kept_at(sync));
    return text === null ? { title: "", detail: null } : (JSON.parse(text) as Draft);
}

export function write_draft(sync: Sync, draft: Draft): void {
    if (draft.title === "" && draft.detail === null) sync.store.remove(kept_at(sync));
    else sync.store.write(kept_at(sync), JSON.stringify(draft));
    changes.value += 1;
}

const kept_at = (sync: Sync): string => `gommette/draft/${sync.credentials.owner() ?? ""}`;
