import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { overlapping } from "../../i18n/overlaps.ts";
import { About } from "../../ui/about.tsx";
import { steering } from "../../i18n/steering.ts";
import { useSync } from "../../ui/sync_context.ts";
import { useOwnSeat } from "../members.ts";
import { key_of, type Line } from "../priorities.ts";
import { useCompared } from "./compared.ts";
import { LinkAnother } from "./link_another.tsx";
import { PairActs } from "./pair_acts.tsx";
import { Suggested } from "./suggested.tsx";
import { shown_overlaps, wanted_line } from "./shown_overlaps.ts";
import { ToWish } from "./to_wish.tsx";
import { wish_of } from "./wishes.ts";

// On a priority's line: with which others it is linked, which it looks like, and the way to link one more. Who comes from one of these is
// led to this line.
export function LooksLike({ line }: { line: Line }) {
    const key = key_of(line.priority);
    const place = useRef<HTMLDivElement>(null);
    const like = shown_overlaps.value.flatMap(({ one, other }) => (one.key === key ? [other] : other.key === key ? [one] : []));
    const is_wanted = wanted_line.value === key;
    useLayoutEffect(() => {
        const item = place.current?.closest("li");
        if (!is_wanted || !item) return;
        wanted_line.value = null;
        item.tabIndex = -1;
        item.focus({ preventScroll: true });
        item.scrollIntoView({ block: "center" });
    }, [is_wanted]);
    return (
        <div ref={place} class="likenesses">
            <Linked line={line} />
            {like.length > 0 && (
                <details class="history">
                    <summary>{overlapping.looks_like(like.length)}</summary>
                    <p class="small soft">{overlapping.by_words}</p>
                    <ul>{like.map((wish) => <li key={wish.key}><ToWish wish={wish} /><Suggested one={key} other={wish} /></li>)}</ul>
                </details>
            )}
            <MoreLinks line={line} />
        </div>
    );
}

function Linked({ line }: { line: Line }) {
    const decisions = useSync().all("decision");
    const key = key_of(line.priority);
    const pairs = useCompared().linked.filter(({ one, other }) => [one, other].some(({ priority }) => key_of(priority) === key));
    if (pairs.length === 0) return null;
    return (
        <>
            <p class="small soft">{overlapping.linked_with}</p>
            <ul>
                {pairs.map((pair) => {
                    const other = key_of(pair.one.priority) === key ? pair.other : pair.one;
                    return <li key={key_of(other.priority)}><ToWish wish={wish_of(other, decisions)} /><PairActs pair={pair} on={line} /></li>;
                })}
            </ul>
        </>
    );
}

function MoreLinks({ line }: { line: Line }) {
    const [open, set_open] = useState(false);
    const opener = useRef<HTMLButtonElement>(null);
    const was_open = useRef(false);
    const seat = useOwnSeat();
    const is_alone = useCompared().lines.size < 2;
    useLayoutEffect(() => {
        if (was_open.current && !open) opener.current?.focus();
        was_open.current = open;
    }, [open]);
    if (seat === undefined || is_alone) return null;
    if (open) return <LinkAnother line={line} stop={() => set_open(false)} />;
    return (
        <button ref={opener} type="button" class="btn bare thin link-another" onClick={() => set_open(true)}>
            {overlapping.link_another}<About what={line.priority.title ?? steering.erased} />
        </button>
    );
}
