import { useRef, useState } from "preact/hooks";
import { my_ballot, type Ballot } from "../../participant/ballot.ts";
import { BallotLine, Turnout } from "../../participant/ballot_line.tsx";
import { BallotTray, type Sent } from "../../participant/ballot_tray.tsx";
import { mine } from "../../participant/mine.ts";
import { use_steady } from "../../participant/steady.ts";
import type { Opinion, ProposalRow } from "../../protocol.ts";
import { announce } from "../../ui/announcer.tsx";
import { proposals_by_number } from "../../ui/proposal_title.ts";
import { Said } from "../../ui/said.tsx";
import { useSync } from "../../ui/sync_context.ts";
import type { BallotProps, OnPhone } from "../face.ts";
import { counts } from "./told.ts";
import { opinion_phone } from "./phone_words.ts";

export const on_phone: OnPhone<Opinion> = {
    Ballot: OpinionBallot,
    yours: ({ mark }) => ({ dots: 1, said: opinion_phone.yours(opinion_word(mark as OpinionMark)) }),
    counts,
};

type OpinionMark = -1 | 0 | 1;
const opinions: readonly OpinionMark[] = [1, -1, 0];

function opinion_word(mark: OpinionMark): string {
    switch (mark) {
        case 1: return opinion_phone.agree;
        case -1: return opinion_phone.disagree;
        case 0: return opinion_phone.pass;
    }
}

// So many are drawn at first, and more on demand: an old phone stays quick with 316.
const portion = 30;

// The ballot of opinions: agree, disagree or pass on each proposal. Those without an opinion come first, in an order that then
// stays.
function OpinionBallot({ round, children }: BallotProps<Opinion>) {
    const sync = useSync();
    const ballot = my_ballot(sync, round.round);
    const rows = proposals_by_number(sync);
    const own = mine(sync);
    const list = useRef<HTMLUListElement>(null);
    const [drawn, set_drawn] = useState(portion);
    const places = use_steady([...round.items].sort((a, b) => Number(ballot.wished.has(a)) - Number(ballot.wished.has(b))));
    const open = places.filter(({ id, gone }) => !gone && !ballot.wished.has(id));
    const answered = round.items.filter((id) => ballot.wished.has(id)).length;

    // A merge made this person's opinions contradict each other: none of them counts.
    const asks_again = (row: ProposalRow | undefined): boolean =>
        row !== undefined && !ballot.wished.has(row.proposal) && row.absorbed.some((other) => ballot.aside.has(other.proposal));

    function choose(proposal: number, mark: OpinionMark): void {
        const takes_back = ballot.wished.get(proposal) === mark;
        sync.order({ type: "mark_ballot", round: round.round, marks: [takes_back ? { proposal } : { proposal, mark }] });
        announce(takes_back ? opinion_phone.taken_back : opinion_phone.given(opinion_word(mark)));
    }

    // To the next proposal without an opinion below the focus, else to the first.
    function go_on(): void {
        const here = places.findIndex(({ id }) => list.current?.querySelector(`[data-item="${id}"]`)?.contains(document.activeElement) ?? false);
        const next = open.find(({ id }) => places.findIndex((place) => place.id === id) > here) ?? open[0];
        if (next === undefined) return;
        const index = places.findIndex(({ id }) => id === next.id);
        set_drawn((now) => Math.max(now, index + portion));
        requestAnimationFrame(() => {
            const line = list.current?.querySelector(`[data-item="${next.id}"]`);
            line?.scrollIntoView({ block: "center" });
            line?.querySelector("button")?.focus({ preventScroll: true });
        });
    }

    return (
        <>
            <main class="phone ballot opinions">
                <h1>{opinion_phone.give}</h1>
                <p>{opinion_phone.rule}</p>
                <Turnout round={round.round} />
                <ul class="rows" ref={list}>
                    {places.slice(0, drawn).map(({ id, gone }) => (
                        <BallotLine key={id} id={id} row={rows.get(id)} gone={gone} is_mine={own.has(id)}>
                            {(title) => (
                                <>
                                    {asks_again(rows.get(id)) && <p class="small"><span class="tag now">{opinion_phone.again}</span></p>}
                                    <Choices item={id} title={title} ballot={ballot} on_choose={(mark) => choose(id, mark)} />
                                </>
                            )}
                        </BallotLine>
                    ))}
                </ul>
                {places.length > drawn && (
                    <button class="btn quiet wide" type="button" onClick={() => set_drawn(drawn + portion)}>
                        {opinion_phone.show_more(Math.min(portion, places.length - drawn))}
                    </button>
                )}
                {children}
            </main>
            <BallotTray round={round.round} sent={sent_opinions(ballot)} nothing={opinion_phone.nothing_given}>
                <p class="sheet">
                    <span class="said"><Said>{open.length === 0 && answered > 0 ? opinion_phone.all_answered : opinion_phone.answered(answered, round.items.length)}</Said></span>
                    {open.length > 0 && answered > 0 && (
                        <button class="btn thin" type="button" aria-label={opinion_phone.next_long} onClick={go_on}>
                            {opinion_phone.next}
                        </button>
                    )}
                </p>
            </BallotTray>
        </>
    );
}

interface ChoicesProps {
    item: number;
    title: string;
    ballot: Ballot;
    on_choose(mark: OpinionMark): void;
}

function Choices({ item, title, ballot, on_choose }: ChoicesProps) {
    const chosen = ballot.wished.get(item);
    const is_leaving = ballot.leaving.has(item);
    return (
        <div class="choices" role="group" aria-label={title} data-item={item}>
            {opinions.map((mark) => (
                <button
                    key={mark} type="button" aria-pressed={chosen === mark} onClick={() => on_choose(mark)}
                    class={`choice${chosen === mark ? " chosen" : ""}${chosen === mark && is_leaving ? " leaving" : ""}`}
                >
                    {opinion_word(mark)}
                </button>
            ))}
        </div>
    );
}

function sent_opinions({ received, wished, leaving }: Ballot): Sent {
    const had = [...received.keys()].filter((id) => !leaving.has(id)).length;
    return { received: had, said: opinion_phone.received(had), leaving: [...leaving].filter((id) => wished.has(id)).length };
}
