import { useRef } from "preact/hooks";

// A list that never jumps under a finger: what was once shown keeps its place, what is new comes last, what is gone stays as an
// empty place until the list is left. `wanted` decides the order of the first showing only.
export function use_steady(wanted: readonly number[]): readonly { id: number; gone: boolean }[] {
    const shown = useRef<number[]>([]);
    const known = new Set(shown.current);
    shown.current.push(...wanted.filter((id) => !known.has(id)));
    const here = new Set(wanted);
    return shown.current.map((id) => ({ id, gone: !here.has(id) }));
}
