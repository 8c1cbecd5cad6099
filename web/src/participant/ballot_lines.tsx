import { useRef, useState } from "preact/hooks";
import type { ComponentChildren, Ref } from "preact";
import { participant } from "../i18n/participant.ts";
import type { ProposalRow } from "../protocol.ts";
import { Notice } from "../ui/notice.tsx";
import { proposals_by_number, shown_title } from "../ui/proposal_title.ts";
import { useSync } from "../ui/sync_context.ts";
import { Later } from "./awaited.tsx";
import { former_words } from "./ballot.ts";
import { mine } from "./mine.ts";
import { FoldedLineage } from "./proposal_list.tsx";
import { said_why } from "./refused_words.ts";
import type { Place } from "./steady.ts";

// So many lines are drawn at first, and more on demand: an old phone stays quick with 316.
const portion = 30;

export interface Portions {
    readonly drawn: number;
    // Draws on, until the line at this place and a portion behind it are there.
    reach(place: number): void;
}

export function use_portions(): Portions {
    const [drawn, set_drawn] = useState(portion);
    return { drawn, reach: (place) => set_drawn((now) => Math.max(now, place + portion)) };
}

interface BallotLinesProps {
    // The round's number.
    round: number;
    places: readonly Place[];
    // Left out: all lines are drawn at once.
    portions?: Portions;
    list?: Ref<HTMLUListElement>;
    // What became of one's own marks on a proposal that left the ballot, to end the sentence that says so.
    once_gone?: (proposal: number) => string;
    // What one does on a line.
    children?: (row: ProposalRow, title: string) => ComponentChildren;
}

// The proposals of a ballot, a line each.
export function BallotLines({ round, places, portions, list, once_gone, children }: BallotLinesProps) {
    const sync = useSync();
    const rows = proposals_by_number(sync);
    const own = mine(sync);
    const drawn = portions?.drawn ?? places.length;
    return (
        <>
            <ul class="rows" ref={list ?? null}>
                {places.slice(0, drawn).map(({ id, gone }) => (
                    <Line key={id} round={round} id={id} row={gone ? undefined : rows.get(id)} is_mine={own.has(id)} once_gone={once_gone?.(id) ?? ""}>
                        {children}
                    </Line>
                ))}
            </ul>
            {portions && places.length > drawn && (
                <button class="btn quiet wide" type="button" onClick={() => portions.reach(drawn)}>
                    {participant.show_more(Math.min(portion, places.length - drawn))}
                </button>
            )}
        </>
    );
}

interface LineProps {
    round: number;
    id: number;
    // undefined: it is no longer on the ballot.
    row: ProposalRow | undefined;
    is_mine: boolean;
    once_gone: string;
    children: BallotLinesProps["children"] | undefined;
}

// Once its proposal is gone its place stays empty, as high as it was, so that the next one does not move under the finger.
function Line({ round, id, row, is_mine, once_gone, children }: LineProps) {
    const sync = useSync();
    const line = useRef<HTMLLIElement>(null);
    if (row === undefined) {
        const kept = sync.all("proposal").find((other) => other.absorbed.some(({ proposal }) => proposal === id));
        const why = kept ? participant.merged_with(shown_title(kept)) : participant.off_ballot;
        const height = line.current && { minHeight: `${line.current.offsetHeight}px` };
        return <li ref={line} class="gone soft" style={height ?? {}}>{why}{once_gone}</li>;
    }
    const title = shown_title(row);
    return (
        <li ref={line}>
            <h2>{title}</h2>
            {row.detail && <p class="small soft detail">{row.detail}</p>}
            <FoldedLineage row={row} />
            <p class="small soft">
                {is_mine && <span class="tag now">{participant.your_idea_tag}</span>} {row.corrected && participant.corrected}
            </p>
            {(row.priority ?? former_words(sync, round, id)) && <Later part="LineSaid" round={round} row={row} />}
            {children?.(row, title)}
        </li>
    );
}

// How many have voted: participation is all that is told of an open round. And whether it is secret.
export function Turnout({ round }: { round: number }) {
    const sync = useSync();
    const turnout = sync.all("turnout").find((row) => row.round === round);
    const asked = sync.all("round").find((row) => row.round === round);
    return (
        <>
            <p class="soft small turnout">{turnout ? participant.turnout(turnout.voters, turnout.registered) : " "}</p>
            {asked?.lost
                ? <Notice><p>{said_why("ballots_lost")}</p></Notice>
                : <p class="soft small">{asked?.secret ? participant.secret : participant.not_secret} {asked?.official && <Later part="OrderSaid" asked={asked} />}</p>}
        </>
    );
}


interface Way {
    list: HTMLElement | null;
    places: readonly Place[];
    // The lines to go to.
    open: readonly Place[];
    portions: Portions;
    // Before the line is looked for, which is drawn by then.
    reach?: (id: number) => void;
}

// Brings the next open line below the focus under the eyes, else the first, and gives the focus to its first control. The controls
// of a line stand in an element with data-item.
export function go_to_next({ list, places, open, portions, reach }: Way): void {
    const line_of = (id: number): Element | null => list?.querySelector(`[data-item="${id}"]`) ?? null;
    const place = (id: number): number => places.findIndex((other) => other.id === id);
    const here = places.findIndex(({ id }) => line_of(id)?.contains(document.activeElement) ?? false);
    const next = open.find(({ id }) => place(id) > here) ?? open[0];
    if (next === undefined) return;
    portions.reach(place(next.id));
    reach?.(next.id);
    requestAnimationFrame(() => {
        const line = line_of(next.id);
        line?.closest("li")?.scrollIntoView({ block: "center" });
        line?.querySelector<HTMLElement>("button, input")?.focus({ preventScroll: true });
    });
}
