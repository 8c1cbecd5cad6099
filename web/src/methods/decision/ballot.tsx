import "./ballot.css";
import { useRef } from "preact/hooks";
import { is_all_marked, my_marks, type OwnMarks } from "../../participant/ballot.ts";
import { BallotLines, go_to_next, Turnout, use_portions } from "../../participant/ballot_lines.tsx";
import { BallotTray, lines_sent } from "../../participant/ballot_tray.tsx";
import { use_steady } from "../../participant/steady.ts";
import type { DecisionVote, ProposalRow } from "../../protocol.ts";
import { announce } from "../../ui/announcer.tsx";
import { Said } from "../../ui/said.tsx";
import { useSync } from "../../ui/sync_context.ts";
import type { Ballot, BallotProps } from "../face.ts";
import { decision_ballot, vote_word, type DecisionMark } from "./ballot_words.ts";

export const ballot: Ballot<DecisionVote> = { Paper: DecisionBallot, is_full: is_all_marked };

const votes: readonly DecisionMark[] = [1, -1, 0];

// The ballot of a decision: for, against or abstention on each proposal, in the order of the paper.
function DecisionBallot({ round, method, children }: BallotProps<DecisionVote>) {
    const sync = useSync();
    const ballot = my_marks(sync, round.round);
    const list = useRef<HTMLUListElement>(null);
    const portions = use_portions();
    const places = use_steady(round.items);
    const open = places.filter(({ id, gone }) => !gone && !ballot.wished.has(id));
    const voted = round.items.filter((id) => ballot.wished.has(id)).length;
    // A merge: what was voted on the merged ones speaks of something else.
    const asks_again = (row: ProposalRow): boolean =>
        !ballot.wished.has(row.proposal) && (ballot.aside.has(row.proposal) || row.absorbed.some((other) => ballot.aside.has(other.proposal)));

    function choose(proposal: number, mark: DecisionMark): void {
        const takes_back = ballot.wished.get(proposal) === mark;
        sync.order({ type: "mark_ballot", round: round.round, marks: [takes_back ? { proposal } : { proposal, mark }] });
        announce(takes_back ? decision_ballot.taken_back : decision_ballot.given(vote_word(mark)));
    }

    return (
        <>
            <main class="phone ballot">
                <h1>{decision_ballot.decide}</h1>
                <p>{decision_ballot.abstaining(method)} {decision_ballot.rule}</p>
                <Turnout round={round.round} />
                <BallotLines round={round.round} places={places} portions={portions} list={list}>
                    {(row, title) => (
                        <>
                            {asks_again(row) && <p class="small"><span class="tag now">{decision_ballot.again}</span></p>}
                            <Votes item={row.proposal} title={title} ballot={ballot} on_choose={(mark) => choose(row.proposal, mark)} />
                        </>
                    )}
                </BallotLines>
                {children}
            </main>
            <BallotTray round={round.round} sent={lines_sent(ballot, decision_ballot.received)} nothing={decision_ballot.nothing}>
                <p class="sheet">
                    <span class="said"><Said>{open.length === 0 && voted > 0 ? decision_ballot.all_voted : decision_ballot.voted(voted, round.items.length)}</Said></span>
                    {open.length > 0 && voted > 0 && (
                        <button
                            class="btn thin" type="button" aria-label={decision_ballot.next_long}
                            onClick={() => go_to_next({ list: list.current, places, open, portions })}
                        >
                            {decision_ballot.next}
                        </button>
                    )}
                </p>
            </BallotTray>
        </>
    );
}

interface VotesProps {
    item: number;
    title: string;
    ballot: OwnMarks;
    on_choose(mark: DecisionMark): void;
}

function Votes({ item, title, ballot, on_choose }: VotesProps) {
    const chosen = ballot.wished.get(item);
    const is_leaving = ballot.leaving.has(item);
    return (
        <div class="votes" role="group" aria-label={title} data-item={item}>
            {votes.map((mark) => (
                <button
                    key={mark} type="button" aria-pressed={chosen === mark} onClick={() => on_choose(mark)}
                    class={`choice${chosen === mark ? " chosen" : ""}${chosen === mark && is_leaving ? " leaving" : ""}`}
                >
                    {vote_word(mark)}
                </button>
            ))}
        </div>
    );
}
