import { useEffect, useState } from "preact/hooks";

// How many of `count` parts of a long page to draw: the first at once, the others while the page has nothing else to do, so that what
// is on the screen does not wait for what is far below. It never goes back.
export function useGrowing(count: number, first: number, step: number): number {
    const [drawn, draw] = useState(first);
    useEffect(() => {
        if (drawn >= count) return undefined;
        return when_idle(() => draw(drawn + step));
    }, [drawn, count]);
    return Math.min(drawn, count);
}

// Safari has no idle callback.
function when_idle(work: () => void): () => void {
    if (typeof window.requestIdleCallback === "function") {
        const id = window.requestIdleCallback(work, { timeout: 500 });
        return () => window.cancelIdleCallback(id);
    }
    const id = setTimeout(work, 30);
    return () => clearTimeout(id);
}
