import type { VNode } from "preact";
import { useEffect, useState } from "preact/hooks";
import { overlapping } from "../../i18n/overlaps.ts";
import { useGrowing } from "../../ui/growing.ts";
import { useSync } from "../../ui/sync_context.ts";
import { key_of, type Line } from "../priorities.ts";
import { useCompared, type Pair } from "./compared.ts";
import { PairActs } from "./pair_acts.tsx";
import { shown_overlaps, useFoundOverlaps, wanted_line, type ShownOverlap } from "./shown_overlaps.ts";
import { Suggested } from "./suggested.tsx";
import { ToWish } from "./to_wish.tsx";
import { wish_of } from "./wishes.ts";

interface OverlapListProps {
    lines: readonly Line[];
    // Those that the filters leave.
    shown: readonly Line[];
    show_all: () => void;
}

// What different committees may both wish for: each pair leads to its two lines, and says what can be made of it. Then the pairs that
// somebody linked, and those set aside.
export function OverlapList({ lines, shown, show_all }: OverlapListProps) {
    useFoundOverlaps(lines);
    const wanted = wanted_line.value;
    useEffect(() => {
        const is_among = (some: readonly Line[]): boolean => some.some((line) => key_of(line.priority) === wanted);
        if (wanted === null) return;
        if (!is_among(lines)) wanted_line.value = null;
        else if (!is_among(shown)) show_all();
    }, [wanted]);
    const { linked, different } = useCompared();
    const suggested = shown_overlaps.value;
    return (
        <>
            <Fold title={overlapping.title(suggested.length)} how={overlapping.how}>
                {suggested.map((pair) => <Suggestion key={`${pair.one.key} ${pair.other.key}`} pair={pair} />)}
            </Fold>
            <Fold title={overlapping.linked(linked.length)} how={overlapping.linked_how}>{linked.map(of_pair)}</Fold>
            <Fold title={overlapping.set_aside(different.length)} how={overlapping.set_aside_how}>{different.map(of_pair)}</Fold>
        </>
    );
}

interface FoldProps {
    title: string;
    how: string;
    children: readonly VNode[];
}

// Pairs that are drawn once somebody asks for them.
function Fold({ title, how, children }: FoldProps) {
    const [is_open, set_open] = useState(false);
    if (children.length === 0) return null;
    return (
        <details class="overlaps" open={is_open} onToggle={(event) => set_open(event.currentTarget.open)}>
            <summary>{title}</summary>
            {is_open && <><p class="cap how">{how}</p><Pairs all={children} /></>}
        </details>
    );
}

function Pairs({ all }: { all: readonly VNode[] }) {
    const drawn = useGrowing(all.length, 20, 80);
    return <ul>{all.slice(0, drawn)}</ul>;
}

function Suggestion({ pair: { one, other } }: { pair: ShownOverlap }) {
    const [of_line, of_action] = one.sheet === undefined ? [one, other] : [other, one];
    return <li><ToWish wish={one} /><ToWish wish={other} /><Suggested one={of_line.key} other={of_action} /></li>;
}

const of_pair = (pair: Pair): VNode => <OfPair key={`${key_of(pair.one.priority)} ${key_of(pair.other.priority)}`} pair={pair} />;

function OfPair({ pair }: { pair: Pair }) {
    const decisions = useSync().all("decision");
    return <li><ToWish wish={wish_of(pair.one, decisions)} /><ToWish wish={wish_of(pair.other, decisions)} /><PairActs pair={pair} /></li>;
}
