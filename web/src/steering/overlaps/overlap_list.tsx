import { useEffect, useState } from "preact/hooks";
import { overlapping } from "../../i18n/overlaps.ts";
import { useGrowing } from "../../ui/growing.ts";
import { key_of, type Line } from "../priorities.ts";
import { shown_overlaps, useFoundOverlaps, wanted_line } from "./shown_overlaps.ts";
import { ToWish } from "./to_wish.tsx";

interface OverlapListProps {
    lines: readonly Line[];
    // Those that the filters leave.
    shown: readonly Line[];
    show_all: () => void;
}

// What different committees may both wish for: each pair leads to its two lines.
export function OverlapList({ lines, shown, show_all }: OverlapListProps) {
    useFoundOverlaps(lines);
    const [is_open, set_open] = useState(false);
    const wanted = wanted_line.value;
    useEffect(() => {
        const is_among = (some: readonly Line[]): boolean => some.some((line) => key_of(line.priority) === wanted);
        if (wanted === null) return;
        if (!is_among(lines)) wanted_line.value = null;
        else if (!is_among(shown)) show_all();
    }, [wanted]);
    const count = shown_overlaps.value.length;
    if (count === 0) return null;
    return (
        <details class="overlaps" onToggle={(event) => set_open(event.currentTarget.open)}>
            <summary>{overlapping.title(count)}</summary>
            {is_open && <Pairs />}
        </details>
    );
}

function Pairs() {
    const pairs = shown_overlaps.value;
    const drawn = useGrowing(pairs.length, 20, 80);
    return (
        <>
            <p class="cap how">{overlapping.how}</p>
            <ul>
                {pairs.slice(0, drawn).map(({ one, other }) => (
                    <li key={`${one.key} ${other.key}`}><ToWish wish={one} /><ToWish wish={other} /></li>
                ))}
            </ul>
        </>
    );
}
