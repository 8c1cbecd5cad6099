import "./ballot.css";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { is_all_marked, my_marks } from "../../participant/ballot.ts";
import { Turnout } from "../../participant/ballot_lines.tsx";
import { BallotTray, lines_sent } from "../../participant/ballot_tray.tsx";
import { use_steady } from "../../participant/steady.ts";
import type { Ranking } from "../../protocol.ts";
import { announce } from "../../ui/announcer.tsx";
import { proposals_by_number, title_of } from "../../ui/proposal_title.ts";
import { Said } from "../../ui/said.tsx";
import { useSync } from "../../ui/sync_context.ts";
import type { Ballot, BallotProps } from "../face.ts";
import { ranking_ballot } from "./ballot_words.ts";
import { use_dragging, type Dragging } from "./dragging.ts";
import { changes, moved_to, order_of, place_in, rank_at, stepped, tied_or_not, without, type Order } from "./order.ts";

export const ballot: Ballot<Ranking> = { Paper: RankingBallot, refused: () => ranking_ballot.twice, is_full: is_all_marked };

// The ballot of a ranking: what is ranked above, what is not below. Every change is sent at once.
function RankingBallot({ round, method, children }: BallotProps<Ranking>) {
    const sync = useSync();
    const ballot = my_marks(sync, round.round);
    const rows = proposals_by_number(sync);
    const list = useRef<HTMLOListElement>(null);
    const focus = useRef("");
    const on_paper = new Set(round.items);
    const ranks = new Map([...ballot.wished].filter(([id]) => on_paper.has(id)));
    const order = order_of(ranks);
    const places = use_steady(round.items);
    const title = (id: number): string => title_of(sync, id);
    const asked_again = round.items.filter((id) => !ranks.has(id) && (ballot.aside.has(id) || rows.get(id)?.absorbed.some((other) => ballot.aside.has(other.proposal))));
    const dragging = use_dragging(list, (id, place) => change(moved_to(order, id, place), id));

    // A line that moves in the page loses the focus: given back to the same button.
    useLayoutEffect(() => {
        if (focus.current !== "") document.querySelector<HTMLElement>(`[data-act="${focus.current}"]`)?.focus();
        focus.current = "";
    });

    // A merge asks while the person looks elsewhere.
    const asked = asked_again.join();
    useEffect(() => {
        if (asked !== "") announce(ranking_ballot.again_said(asked_again.map(title)));
    }, [asked]);

    function change(wanted: Order, id: number, act = ""): void {
        const marks = changes(ranks, wanted);
        if (marks.length === 0) return;
        focus.current = act;
        sync.order({ type: "mark_ballot", round: round.round, marks });
        const place = place_in(wanted, id);
        announce(place < 0 ? ranking_ballot.removed(title(id)) : ranking_ballot.now(title(id), rank_at(wanted, place), wanted[place]!.length > 1));
    }

    return (
        <>
            <main class="phone ballot">
                <h1>{ranking_ballot.rank}</h1>
                <p>{ranking_ballot.rule(method.unranked_no_opinion)}</p>
                <Turnout round={round.round} />
                <h2>{ranking_ballot.your_order}</h2>
                {asked_again.length > 0 && <p class="small"><span class="tag now">{ranking_ballot.again}</span></p>}
                {order.length === 0 && <p class="soft">{ranking_ballot.none_yet}</p>}
                <ol class="order" ref={list}>
                    {order.flatMap((group, place) => group.map((id) => (
                        <Line
                            key={id} id={id} title={title(id)} rank={rank_at(order, place)} order={order} ties={method.equal_ranks}
                            leaving={ballot.leaving.has(id)} dragging={dragging} change={change}
                        />
                    )))}
                </ol>
                {places.some(({ id }) => !ranks.has(id)) && <h2>{ranking_ballot.to_rank}</h2>}
                <ul class="rows unranked">
                    {places.filter(({ id, gone }) => !gone && !ranks.has(id)).map(({ id }) => (
                        <li key={id}>
                            <span>{title(id)}{asked_again.includes(id) && <> <span class="tag now">{ranking_ballot.again_here}</span></>}</span>
                            <button
                                class="btn quiet thin" type="button" aria-label={ranking_ballot.add_long(title(id), ranks.size + 1)}
                                onClick={() => change([...order, [id]], id)}
                            >
                                {ranking_ballot.add}
                            </button>
                        </li>
                    ))}
                </ul>
                {children}
            </main>
            <BallotTray round={round.round} sent={lines_sent(ballot, ranking_ballot.received)} nothing={ranking_ballot.nothing}>
                <p class="sheet"><span class="said"><Said>{ranking_ballot.ranked(ranks.size, round.items.length)}</Said></span></p>
            </BallotTray>
        </>
    );
}

interface LineProps {
    id: number;
    title: string;
    rank: number;
    order: Order;
    // Equal ranks are allowed.
    ties: boolean;
    leaving: boolean;
    dragging: Dragging;
    change(wanted: Order, id: number, act?: string): void;
}

function Line({ id, title, rank, order, ties, leaving, dragging, change }: LineProps) {
    const place = place_in(order, id);
    const group = order[place] ?? [];
    const is_first = place === 0 && group.length === 1;
    const is_last = place === order.length - 1 && group.length === 1;
    // In a tie, the one that the others were put beside.
    const leads = group[0] === id;
    return (
        <li class={`${leaving ? "leaving" : ""} ${dragging.class_of(id, place, order.length)}`} data-place={place}>
            <span class="r">{rank}</span>
            <span class="t">{title}</span>
            <span class="grip" aria-hidden="true" {...dragging.handle(id)} />
            <span class="moves">
                <button
                    class="tap" type="button" data-act={`up-${id}`} aria-label={ranking_ballot.up(title)} aria-disabled={is_first}
                    onClick={() => !is_first && change(stepped(order, id, -1), id, `up-${id}`)}
                >
                    ↑
                </button>
                <button
                    class="tap" type="button" data-act={`down-${id}`} aria-label={ranking_ballot.down(title)} aria-disabled={is_last}
                    onClick={() => !is_last && change(stepped(order, id, 1), id, `down-${id}`)}
                >
                    ↓
                </button>
                <button class="tap" type="button" aria-label={ranking_ballot.remove(title)} onClick={() => change(without(order, id), id)}>×</button>
                {ties && !(leads && place === 0) && (
                    <label>
                        <input
                            type="checkbox" data-act={`tie-${id}`} checked={!leads} aria-label={ranking_ballot.tie_long(title)}
                            onChange={() => change(tied_or_not(order, id), id, `tie-${id}`)}
                        />
                        <span>{ranking_ballot.tie}</span>
                    </label>
                )}
            </span>
        </li>
    );
}
