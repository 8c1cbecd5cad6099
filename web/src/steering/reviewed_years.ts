import type { ConventionRow } from "../protocol.ts";

// The years of the convention's term that have begun, by the browser's own time zone; the newest first.
export function reviewed_years(convention: Pick<ConventionRow, "first_year" | "last_year"> | null, now_ms: number): readonly number[] {
    if (convention === null) return [];
    const newest = Math.min(convention.last_year, new Date(now_ms).getFullYear());
    return Array.from({ length: Math.max(0, newest - convention.first_year + 1) }, (_, index) => newest - index);
}
