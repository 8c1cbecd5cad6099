import { useId, useLayoutEffect, useRef, useState } from "preact/hooks";
import { overlapping } from "../../i18n/overlaps.ts";
import { steering } from "../../i18n/steering.ts";
import type { SteeringOrders } from "../../protocol.ts";
import { About } from "../../ui/about.tsx";
import { FieldCode } from "../../ui/field_code.tsx";
import { has_words } from "../../ui/has_words.ts";
import { useSync } from "../../ui/sync_context.ts";
import { key_of, type Line } from "../priorities.ts";
import { compare, pair_key, useCompared } from "./compared.ts";

// So many are drawn; a word more finds the others.
const most_found = 6;

// Looks for a priority of the board to link with this one, also one that was set aside.
export function LinkAnother({ line, stop }: { line: Line; stop(): void }) {
    const sync = useSync<SteeringOrders>();
    const { lines, linked, different } = useCompared();
    const [words, set_words] = useState("");
    const box = useRef<HTMLInputElement>(null);
    const id = useId();
    useLayoutEffect(() => box.current?.focus(), []);
    const key = key_of(line.priority);
    const keyed = (pairs: typeof linked) =>
        new Map(pairs.map((pair) => [pair_key(key_of(pair.one.priority), key_of(pair.other.priority)), pair]));
    const [are_linked, are_different] = [keyed(linked), keyed(different)];
    const pair_with = (other: Line): string => pair_key(key, key_of(other.priority));
    const found = words.trim() === "" ? [] : [...lines.values()].filter((other) =>
        other.priority.title !== undefined && key_of(other.priority) !== key && !are_linked.has(pair_with(other))
        && has_words(`${other.priority.title} ${other.committee.title} ${other.field.title}`, words));
    const link = (other: Line) => (): void => {
        compare(sync, are_different.get(pair_with(other)) ?? { one: line, other, row: undefined }, "linked");
        stop();
    };
    return (
        <div class="inset" role="search" onKeyDown={(event) => event.key === "Escape" && stop()}>
            <div class="line-field">
                <label for={id}>{overlapping.look_for}</label>
                <p id={`${id}-hint`} class="small soft">{overlapping.look_for_hint}</p>
                <input
                    ref={box} id={id} class="input" type="search" value={words} autocomplete="off" aria-describedby={`${id}-hint`}
                    onInput={(event) => set_words(event.currentTarget.value)}
                />
            </div>
            <p class="small soft" role="status">{words.trim() !== "" && said_of(found.length)}</p>
            <ul>
                {found.slice(0, most_found).map((other) => (
                    <li key={key_of(other.priority)} class="to-link" data-field={other.field.field}>
                        <FieldCode field={other.field.field} />
                        <span><b>{other.priority.title}</b> <small class="soft">{other.committee.title}</small></span>
                        <button type="button" class="btn quiet thin" onClick={link(other)}>
                            {overlapping.link}<About what={other.priority.title ?? steering.erased} />
                        </button>
                    </li>
                ))}
            </ul>
            <div class="acts"><button type="button" class="btn bare thin" onClick={stop}>{overlapping.not_now}</button></div>
        </div>
    );
}

function said_of(found: number): string {
    if (found === 0) return overlapping.none_like_it;
    return found > most_found ? overlapping.more_like_it(found - most_found) : "";
}
