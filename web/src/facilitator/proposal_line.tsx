import { useRef } from "preact/hooks";
import { facilitator } from "../i18n/facilitator.ts";
import { put_to_vote } from "../i18n/facilitator_put_to_vote.ts";
import { returned } from "../i18n/facilitator_returned.ts";
import { clock_time } from "../i18n/time.ts";
import type { ProposalRow } from "../protocol.ts";
import { About } from "../ui/about.tsx";
import { one_of } from "../ui/college_said.ts";
import { Dot, college_cut } from "../ui/dots.tsx";
import { focus_neighbour } from "../ui/focus.ts";
import { useSync } from "../ui/sync_context.ts";
import { CorrectForm } from "./correct_form.tsx";
import { useConsole, type Work } from "./console_state.ts";
import { HideForm } from "./hide_form.tsx";

interface ProposalLineProps {
    row: ProposalRow;
    // Ticked for a merge or not; absent: nothing is being merged.
    ticked?: boolean;
    on_tick?(): void;
}

// One proposal: its words, its author, the proposals merged into it, and what can be done with it.
export function ProposalLine({ row, ticked, on_tick }: ProposalLineProps) {
    const opener = useRef<HTMLButtonElement | null>(null);
    const state = useConsole();
    const work = state.works.value.get(row.proposal);
    const title = state.title(row.proposal);
    const closed = useSync().one("session")?.closed ?? false;
    const is_live = row.state === "live";
    const stop = (): void => {
        state.set_work(row.proposal, null);
        opener.current?.focus();
    };
    const hidden = (): void => {
        stop();
        if (opener.current !== null) focus_neighbour(opener.current);
    };
    const begin = (what: Work) => (event: Event): void => {
        opener.current = event.currentTarget as HTMLButtonElement;
        state.set_work(row.proposal, what);
    };
    const words = <span class="t">{title}</span>;
    return (
        <li id={`proposal-${row.proposal}`} class={ticked === undefined ? "line" : `line tickable${ticked ? " ticked" : ""}`}>
            {ticked === undefined || !is_live
                ? words
                : <label><input type="checkbox" checked={ticked} onChange={on_tick} />{words}</label>}
            {is_live && (
                <div class="acts">
                    {!closed && (
                        <button type="button" class="btn bare thin" aria-expanded={work === "correct"} onClick={begin("correct")}>
                            {facilitator.correct}<About what={title} />
                        </button>
                    )}
                    <button type="button" class="btn bare thin" aria-expanded={work === "hide"} onClick={begin("hide")}>
                        {facilitator.hide}<About what={title} />
                    </button>
                </div>
            )}
            {row.detail !== undefined && <p class="detail">{row.detail}</p>}
            <ByLine row={row} />
            <SpeaksFor row={row} />
            {work === "correct" && <CorrectForm row={row} stop={stop} />}
            {work === "hide" && <HideForm row={row} stop={stop} hidden={hidden} />}
        </li>
    );
}

export function ByLine({ row }: { row: ProposalRow }) {
    const who = row.priority !== undefined ? put_to_vote.by_line(row.priority.committee, row.priority.place)
        : row.college === undefined ? facilitator.by_facilitator : one_of(row.college);
    return (
        <p class="by small soft">
            {row.college !== undefined && <Dot cut={college_cut(row.college)} />}
            <span>
                {row.author === undefined ? who : `${row.author}, ${who}`}, {clock_time(row.made_at)}
                {row.corrected && `, ${facilitator.corrected}`}
                {row.origin !== undefined && `, ${returned.by_line}`}
            </span>
        </p>
    );
}

// The proposals merged into it, each with a button to separate it.
function SpeaksFor({ row }: { row: ProposalRow }) {
    const closed = useSync().one("session")?.closed ?? false;
    if (row.absorbed.length === 0) return null;
    return (
        <div class="absorbed">
            <p class="small soft">{facilitator.speaks_for(row.absorbed.length)}</p>
            <ul>
                {row.absorbed.map((one) => <Absorbed key={one.proposal} proposal={one.proposal} title={one.title} closed={closed} />)}
            </ul>
        </div>
    );
}

// A merged proposal can be hidden too: everybody reads its words under the one that it was merged into.
function Absorbed({ proposal, title, closed }: { proposal: number; title: string; closed: boolean }) {
    const opener = useRef<HTMLButtonElement>(null);
    const state = useConsole();
    const is_hiding = state.works.value.get(proposal) === "hide";
    const row = useSync().all("proposal").find((one) => one.proposal === proposal);
    const stop = (): void => {
        state.set_work(proposal, null);
        opener.current?.focus();
    };
    const hidden = (): void => {
        stop();
        opener.current?.closest("li.line")?.querySelector("button")?.focus();
    };
    return (
        <li>
            <span>{title}</span>
            {!closed && <Split proposal={proposal} title={title} />}
            {row !== undefined && (
                <button ref={opener} type="button" class="btn bare thin" aria-expanded={is_hiding} onClick={() => state.set_work(proposal, "hide")}>
                    {facilitator.hide}<About what={title} />
                </button>
            )}
            {is_hiding && row !== undefined && (
                <HideForm row={row} stop={stop} hidden={hidden} />
            )}
        </li>
    );
}

function Split({ proposal, title }: { proposal: number; title: string }) {
    const state = useConsole();
    const split = (event: Event): void => {
        const button = event.currentTarget as HTMLElement;
        focus_neighbour(button);
        if (document.activeElement === button) button.closest("li.line")?.querySelector("button")?.focus();
        state.give({ type: "cancel_merge", absorbed: proposal });
    };
    return (
        <button type="button" class="btn bare thin" onClick={split}>
            {facilitator.split}<About what={title} />
        </button>
    );
}
