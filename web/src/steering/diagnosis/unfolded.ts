import { signal } from "@preact/signals";

// The fields whose diagnosis is unfolded: so it is still after an action's sheet was read.
export const unfolded = signal<ReadonlySet<string>>(new Set());

export function unfold(field: string, is_open: boolean): void {
    const others = [...unfolded.value].filter((one) => one !== field);
    unfolded.value = new Set(is_open ? [...others, field] : others);
}
