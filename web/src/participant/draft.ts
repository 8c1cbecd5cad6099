import type { Sync } from "../sync/sync.ts";

// An idea that is being written. `detail` null: not asked for yet.
export interface Draft {
    readonly title: string;
    readonly detail: string | null;
}

const nothing: Draft = { title: "", detail: null };

export function read_draft(sync: Sync): Draft {
    const text = sync.shelf.read(kept_at(sync));
    return text === null ? nothing : (JSON.parse(text) as Draft);
}

export function write_draft(sync: Sync, draft: Draft): void {
    if (draft.title === "" && draft.detail === null) sync.shelf.forget(kept_at(sync));
    else sync.shelf.keep(kept_at(sync), JSON.stringify(draft));
}

const kept_at = (sync: Sync): string => `gommette/draft/${sync.entrance.place() ?? ""}`;
