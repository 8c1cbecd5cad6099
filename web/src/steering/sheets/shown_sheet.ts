import { signal } from "@preact/signals";

// Which sheet the page shows; null: the board. The address says it, as #fiche-3: it can be sent to whoever has a link of their own, and the
// browser's ways back and forth, and a page loaded anew, go by it.

const sheet_in = (fragment: string): number | null => {
    const [, sheet] = /^#fiche-([1-9]\d{0,8})$/.exec(fragment) ?? [];
    return sheet === undefined ? null : Number(sheet);
};

export const shown_sheet = signal<number | null>(null);

// Once, when the page opens.
export function follow_address(): void {
    const follow = (): void => void (shown_sheet.value = sheet_in(location.hash));
    follow();
    addEventListener("popstate", follow);
}

export function show_sheet(sheet: number | null): void {
    if (sheet === shown_sheet.value) return;
    history.pushState(null, "", sheet === null ? `${location.pathname}${location.search}` : `#fiche-${sheet}`);
    shown_sheet.value = sheet;
    scrollTo(0, 0);
}
