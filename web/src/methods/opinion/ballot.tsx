import "./ballot.css";
import { useRef } from "preact/hooks";
import { is_all_marked, my_marks, type OwnMarks } from "../../participant/ballot.ts";
import { BallotLines, go_to_next, Turnout, use_portions } from "../../participant/ballot_lines.tsx";
import { BallotTray, lines_sent } from "../../participant/ballot_tray.tsx";
import { use_steady } from "../../participant/steady.ts";
import type { Opinion, ProposalRow } from "../../protocol.ts";
import { announce } from "../../ui/announcer.tsx";
import { Said } from "../../ui/said.tsx";
import { useSync } from "../../ui/sync_context.ts";
import type { Ballot, BallotProps } from "../face.ts";
import { opinion_ballot } from "./ballot_words.ts";
import { opinion_word, type OpinionMark } from "./phone_words.ts";

export const ballot: Ballot<Opinion> = { Paper: OpinionBallot, is_full: is_all_marked };

const opinions: readonly OpinionMark[] = [1, -1, 0];

// The ballot of opinions: for, against or neutral on each proposal. Those without an opinion come first, in an order that then
// stays.
function OpinionBallot({ round, children }: BallotProps<Opinion>) {
    const sync = useSync();
    const ballot = my_marks(sync, round.round);
    const list = useRef<HTMLUListElement>(null);
    const portions = use_portions();
    const places = use_steady([...round.items].sort((a, b) => Number(ballot.wished.has(a)) - Number(ballot.wished.has(b))));
    const open = places.filter(({ id, gone }) => !gone && !ballot.wished.has(id));
    const answered = round.items.filter((id) => ballot.wished.has(id)).length;

    // A merge made this person's opinions contradict each other: none of them counts.
    const asks_again = (row: ProposalRow): boolean =>
        !ballot.wished.has(row.proposal) && row.absorbed.some((other) => ballot.aside.has(other.proposal));

    function choose(proposal: number, mark: OpinionMark): void {
        const takes_back = ballot.wished.get(proposal) === mark;
        sync.order({ type: "mark_ballot", round: round.round, marks: [takes_back ? { proposal } : { proposal, mark }] });
        announce(takes_back ? opinion_ballot.taken_back : opinion_ballot.given(opinion_word(mark)));
    }

    const go_on = (): void => go_to_next({ list: list.current, places, open, portions });

    return (
        <>
            <main class="phone ballot opinions">
                <h1>{opinion_ballot.give}</h1>
                <p>{opinion_ballot.rule}</p>
                <Turnout round={round.round} />
                <BallotLines round={round.round} places={places} portions={portions} list={list}>
                    {(row, title) => (
                        <>
                            {asks_again(row) && <p class="small"><span class="tag now">{opinion_ballot.again}</span></p>}
                            <Choices item={row.proposal} title={title} ballot={ballot} on_choose={(mark) => choose(row.proposal, mark)} />
                        </>
                    )}
                </BallotLines>
                {children}
            </main>
            <BallotTray round={round.round} sent={lines_sent(ballot, opinion_ballot.received)} nothing={opinion_ballot.nothing_given}>
                <p class="sheet">
                    <span class="said"><Said>{open.length === 0 && answered > 0 ? opinion_ballot.all_answered : opinion_ballot.answered(answered, round.items.length)}</Said></span>
                    {open.length > 0 && answered > 0 && (
                        <button class="btn thin" type="button" aria-label={opinion_ballot.next_long} onClick={go_on}>
                            {opinion_ballot.next}
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
    ballot: OwnMarks;
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
