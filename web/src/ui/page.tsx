import { render, type ComponentChildren } from "preact";
import { begin_language } from "../i18n/language.ts";
import type { Sync } from "../sync/sync.ts";
import { Announcer } from "./announcer.tsx";
import { SyncContext } from "./sync_context.ts";

// Puts a page into #page: its language, its announcer, and its sync for all below. `english`: loads what it has not brought
// along.
export function mount_page(sync: Sync | null, children: ComponentChildren, english: () => Promise<unknown>): void {
    const place = document.getElementById("page");
    if (place === null) throw new Error("no #page");
    void begin_language(english).then(() => {
        place.textContent = "";
        render(<SyncContext.Provider value={sync}>{children}<Announcer /></SyncContext.Provider>, place);
    });
}

// What the browser's tab says, the most particular first.
export function name_page(...names: readonly string[]): void {
    document.title = [...names.filter((name) => name !== ""), "Gommette"].join(" – ");
}

// The field's colour for the whole page; the steering committee is of none.
export function show_field_colour(of: { readonly field: string; readonly steers?: boolean } | null | undefined): void {
    const field = of?.steers ? undefined : of?.field;
    if (field === undefined) document.documentElement.removeAttribute("data-field");
    else document.documentElement.setAttribute("data-field", field);
}
