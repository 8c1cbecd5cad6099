import { useConsole } from "./console_state.ts";

// As useState, but kept on this screen when its place on it goes, as when the other facilitator moves the step. `name` tells it from all
// others; setting it back to `initial` forgets it.
export function use_kept<T>(name: string, initial: T): [T, (value: T) => void] {
    const { kept } = useConsole();
    const value = kept.value.has(name) ? (kept.value.get(name) as T) : initial;
    const set = (changed: T): void => {
        const others = new Map(kept.peek());
        if (changed === initial) others.delete(name);
        else others.set(name, changed);
        kept.value = others;
    };
    return [value, set];
}
