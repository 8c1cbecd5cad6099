import { signal } from "@preact/signals";

// Which sheet the page shows; null: the board. The browser's back button leads from the one to the other, and a page loaded anew shows what
// it showed. It stands beside the address, not in it, since the address is a private link.

interface Kept { readonly sheet?: number }
const kept = (): number | null => (history.state as Kept | null)?.sheet ?? null;

export const shown_sheet = signal<number | null>(null);

// Once, when the page opens.
export function follow_history(): void {
    shown_sheet.value = kept();
    addEventListener("popstate", () => (shown_sheet.value = kept()));
}

export function show_sheet(sheet: number | null): void {
    if (sheet === shown_sheet.value) return;
    history.pushState(sheet === null ? {} : { sheet }, "");
    shown_sheet.value = sheet;
    scrollTo(0, 0);
}
