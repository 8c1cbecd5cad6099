import { useLayoutEffect, useRef } from "preact/hooks";
import { overlapping } from "../../i18n/overlaps.ts";
import type { PriorityRow } from "../../protocol.ts";
import { key_of } from "../priorities.ts";
import { shown_overlaps, wanted_line } from "./shown_overlaps.ts";
import { ToWish } from "./to_wish.tsx";

// On a priority's line: what other committees said in like words. Who comes from there is led to this line.
export function LooksLike({ priority }: { priority: PriorityRow }) {
    const key = key_of(priority);
    const fold = useRef<HTMLDetailsElement>(null);
    const like = shown_overlaps.value.flatMap(({ one, other }) => (one.key === key ? [other] : other.key === key ? [one] : []));
    const is_wanted = wanted_line.value === key;
    useLayoutEffect(() => {
        const line = fold.current?.closest("li");
        if (!is_wanted || !line) return;
        wanted_line.value = null;
        line.tabIndex = -1;
        line.focus({ preventScroll: true });
        line.scrollIntoView({ block: "center" });
    }, [is_wanted]);
    if (like.length === 0) return null;
    return (
        <details ref={fold} class="history">
            <summary>{overlapping.looks_like(like.length)}</summary>
            <p class="small soft">{overlapping.by_words}</p>
            <ul>{like.map((wish) => <li key={wish.key}><ToWish wish={wish} /></li>)}</ul>
        </details>
    );
}
