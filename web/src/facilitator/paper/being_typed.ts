import { signal } from "@preact/signals";

// Of how many ballots on this page marks stand in the cells, not recorded.
const typed = signal(0);

export const is_ballot_typed = (): boolean => typed.value > 0;

// Returns what ends it.
export function hold_typed(): () => void {
    typed.value = typed.peek() + 1;
    return () => void (typed.value = typed.peek() - 1);
}
