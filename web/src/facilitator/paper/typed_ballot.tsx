import { useEffect, useId, useLayoutEffect, useRef, useState } from "preact/hooks";
import { paper } from "../../i18n/paper.ts";
import { paper_of } from "../../methods/on_paper.ts";
import { cell, choice_of, is_complete, lines_of, read, type Box, type PaperLine, type Typed } from "../../methods/paper.ts";
import type { Mark } from "../../protocol.ts";
import { Notice } from "../../ui/notice.tsx";
import { title_of } from "../../ui/proposal_title.ts";
import { useSync } from "../../ui/sync_context.ts";
import type { PaperBallot } from "./ballot_to_print.ts";
import { hold_typed } from "./being_typed.ts";

interface TypedBallotProps {
    ballot: PaperBallot;
    slip: number;
    // A ballot of this slip is already in.
    is_in: boolean;
    // A blank ballot is asked for twice.
    asks_blank?: boolean;
    // Left out: those of a ballot with a number.
    words?: Words;
    record(marks: readonly Mark[]): void;
    leave(): void;
}

interface Words {
    readonly title: string;
    readonly keys: string;
    readonly record: string;
    readonly leave: string;
}

const words_of = (slip: number): Words => ({ title: paper.ballot_of(slip), keys: paper.keys, record: paper.record, leave: paper.other_number });

// One ballot, cell after cell: what is complete moves on, Enter records.
export function TypedBallot({ ballot, slip, is_in, asks_blank = false, words = words_of(slip), record, leave }: TypedBallotProps) {
    const sync = useSync();
    const id = useId();
    const form = useRef<HTMLFormElement>(null);
    const blank = useRef<HTMLButtonElement>(null);
    const [typed, set_typed] = useState<Typed>(new Map());
    const [tried, set_tried] = useState<"" | "faulty" | "empty">("");
    const { method } = ballot;
    const face = paper_of(method);
    const boxes = face.boxes(method, ballot.items.length);
    const lines = lines_of(face, ballot.items, slip);
    const { marks, faults } = read(boxes, lines, typed);
    const objection = face.objection?.(marks, method) ?? null;
    const cells = (): HTMLInputElement[] => [...form.current!.querySelectorAll<HTMLInputElement>("input")];
    useLayoutEffect(() => cells()[0]?.focus(), []);
    const has_typed = [...typed.values()].some((text) => text.trim() !== "");
    useEffect(() => (has_typed ? hold_typed() : undefined), [has_typed]);

    const move = (from: HTMLInputElement, by: number): void => {
        const all = cells();
        all[Math.max(0, Math.min(all.length - 1, all.indexOf(from) + by))]!.focus();
    };
    const type = (name: string, box: Box, input: HTMLInputElement): void => {
        set_typed(new Map(typed).set(name, input.value));
        set_tried("");
        if (is_complete(box, input.value)) move(input, 1);
    };
    const key = (event: KeyboardEvent): void => {
        if (event.key === "Escape") return leave();
        const input = event.target;
        if (!(input instanceof HTMLInputElement)) return;
        const by = { ArrowDown: 1, " ": 1, ArrowUp: -1 }[event.key];
        if (by === undefined) return;
        event.preventDefault();
        move(input, by);
    };
    const submit = (event: Event): void => {
        event.preventDefault();
        if (faults.size > 0 || objection !== null) {
            set_tried("faulty");
            const first = cells().find((input) => faults.has(input.name)) ?? cells()[0];
            return first?.focus();
        }
        if (marks.length > 0) return record(marks);
        set_tried("empty");
        blank.current?.focus();
    };
    const hand_in_blank = (): void => (asks_blank && tried !== "empty" ? set_tried("empty") : record([]));
    const told = (line: number, column: number): string | null => {
        const fault = faults.get(cell(line, column));
        if (fault === "unknown") return paper.unknown_key(allowed(boxes[column]!));
        return fault === "missing" && tried === "faulty" ? paper.other_missing : null;
    };
    return (
        <form ref={form} class="typed" aria-labelledby={`${id}-title`} onSubmit={submit} onKeyDown={key} noValidate>
            <h3 id={`${id}-title`}>{words.title}</h3>
            {is_in && <Notice><p>{paper.already_in}</p></Notice>}
            <p id={`${id}-keys`} class="small">{boxes[0]!.hint} <span class="soft">{words.keys}</span></p>
            <ol class={boxes.length > 1 ? "cells two-boxes" : "cells"}>
                {lines.map((line, index) => (
                    <li key={index}>
                        <Names
                            line={line} beside={face.beside?.(method, ballot.paper.indexOf(line.proposal)) ?? ""} id={`${id}-${index}`}
                            title={(proposal) => title_of(sync, proposal)}
                        />
                        {boxes.map((box, column) => {
                            const name = cell(index, column);
                            const fault = told(index, column);
                            return (
                                <span key={column} class="cell">
                                    {box.name !== undefined && <small id={`${id}-${name}-box`} class="soft">{box.name}</small>}
                                    <input
                                        class="input" name={name} value={typed.get(name) ?? ""} inputMode="numeric" autocomplete="off" maxLength={3}
                                        aria-labelledby={`${id}-${index} ${box.name === undefined ? "" : `${id}-${name}-box`}`.trim()}
                                        aria-invalid={fault !== null} aria-describedby={`${id}-keys ${id}-${name}-said`}
                                        onInput={(event) => type(name, box, event.currentTarget)} onFocus={(event) => event.currentTarget.select()}
                                    />
                                    <output id={`${id}-${name}-said`} class={fault === null ? "" : "fault"}>
                                        {fault ?? choice_of(box, typed.get(name) ?? "")?.said}
                                    </output>
                                </span>
                            );
                        })}
                    </li>
                ))}
            </ol>
            <div role="status">
                {objection === null ? <p class="small soft">{paper.filled(marks.length, lines.length)}</p> : <p class="fault">{objection}</p>}
                {tried === "empty" && <p class="fault">{asks_blank ? paper.blank_again : paper.nothing_typed}</p>}
            </div>
            <div class="acts">
                <button type="submit" class="btn thin">{words.record}</button>
                <button ref={blank} type="button" class="btn quiet thin" onClick={hand_in_blank}>{paper.blank}</button>
                <button type="button" class="btn bare thin" onClick={leave}>{words.leave}</button>
            </div>
        </form>
    );
}

function Names({ line, beside, id, title }: { line: PaperLine; beside: string; id: string; title(proposal: number): string }) {
    const said = line.rival === undefined ? title(line.proposal) : paper.pair(title(line.proposal), title(line.rival));
    return <span id={id} class="t">{said}{beside !== "" && <> <small class="soft">{beside}</small></>}</span>;
}

// "1, 2 ou 3", "1 à 12".
function allowed({ choices }: Box): string {
    const first = choices[0]!.keys[0]!;
    const last = choices[choices.length - 1]!.keys[0]!;
    return choices.length === 1 ? first : paper.from_to(Number(first), Number(last));
}
