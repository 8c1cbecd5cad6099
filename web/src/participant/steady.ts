import { useRef } from "preact/hooks";

// `gone`: no longer in the list.
export interface Place {
    readonly id: number;
    readonly gone: boolean;
}

// The order of a list in which nothing moves while it is on screen: what was shown keeps its place, what is new comes last, what
// has gone stays as an empty place. `wanted` is the order of the first drawing.
export function use_steady(wanted: readonly number[]): readonly Place[] {
    const shown = useRef<number[]>([]);
    const known = new Set(shown.current);
    shown.current.push(...wanted.filter((id) => !known.has(id)));
    const here = new Set(wanted);
    return shown.current.map((id) => ({ id, gone: !here.has(id) }));
}
