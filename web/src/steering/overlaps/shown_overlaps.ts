import { signal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { useSync } from "../../ui/sync_context.ts";
import type { Line } from "../priorities.ts";
import { show_sheet } from "../sheets/shown_sheet.ts";
import { pair_key, useCompared } from "./compared.ts";
import { wishes_of, type ShownWish } from "./wishes.ts";

// The overlaps that the board suggests, and the line that somebody goes to.

export interface ShownOverlap { readonly one: ShownWish; readonly other: ShownWish }

export const shown_overlaps = signal<readonly ShownOverlap[]>([]);

// The key of a priority whose line is to be shown, which may not be drawn yet; null: none.
export const wanted_line = signal<string | null>(null);

export function go_to({ key, sheet }: ShownWish): void {
    if (sheet === undefined) wanted_line.value = key;
    else show_sheet(sheet);
}

// Finds the overlaps anew when words change, or what was said of them. What compares them is loaded once the lines are drawn, which do not wait for it.
export function useFoundOverlaps(lines: readonly Line[]): void {
    const sync = useSync();
    const { settled } = useCompared();
    const wishes = wishes_of(lines, sync.all("sheet"), sync.all("decision"));
    useEffect(() => {
        let is_outdated = false;
        const find = async (): Promise<void> => {
            const { overlaps } = await import("./overlaps.ts");
            if (is_outdated) return;
            const by_key = new Map(wishes.map((one) => [one.key, one]));
            const pairs = overlaps(wishes, (one, other) => settled.has(pair_key(one, other)));
            shown_overlaps.value = pairs.map(({ one, other }) => ({ one: by_key.get(one)!, other: by_key.get(other)! }));
        };
        // Without it, for want of a line, the board lacks only this.
        find().catch(() => undefined);
        return () => void (is_outdated = true);
    }, [JSON.stringify(wishes), [...settled].sort().join()]);
    useEffect(() => () => void (shown_overlaps.value = []), []);
}
