import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";

const glide_ms = 420;

// Animates the rows of a list to their new places when their order changes, unless the browser asks for reduced motion.
// Rows must be keyed, so that each keeps its element.
export function useMoving<T extends HTMLElement>(): RefObject<T | null> {
    const list = useRef<T>(null);
    const before = useRef(new Map<Element, number>());
    useLayoutEffect(() => {
        const rows = [...(list.current?.children ?? [])].filter((row): row is HTMLElement => row instanceof HTMLElement);
        const still = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
        for (const row of rows) {
            const moved = (before.current.get(row) ?? row.offsetTop) - row.offsetTop;
            if (moved === 0 || still) continue;
            row.animate([{ transform: `translateY(${moved}px)` }, { transform: "none" }], { duration: glide_ms, easing: "ease-out" });
        }
        before.current = new Map(rows.map((row) => [row, row.offsetTop]));
    });
    return list;
}
