import "./ballot.css";
import { useEffect, useRef, useState } from "preact/hooks";
import { is_all_marked, my_marks, type OwnMarks } from "../../participant/ballot.ts";
import { Turnout } from "../../participant/ballot_lines.tsx";
import { BallotTray, lines_sent } from "../../participant/ballot_tray.tsx";
import { mine } from "../../participant/mine.ts";
import { FoldedLineage } from "../../participant/proposal_list.tsx";
import { participant } from "../../i18n/participant.ts";
import type { Consensus } from "../../protocol.ts";
import { announce } from "../../ui/announcer.tsx";
import { proposals_by_number, shown_title, title_of } from "../../ui/proposal_title.ts";
import { Said } from "../../ui/said.tsx";
import { useSync } from "../../ui/sync_context.ts";
import type { Ballot, BallotProps } from "../face.ts";
import { consensus_ballot } from "./ballot_words.ts";
import { consensus_word, type ConsensusMark } from "./phone_words.ts";
import { in_turn } from "./turns.ts";

export const ballot: Ballot<Consensus> = { Paper: ConsensusBallot, is_full: is_all_marked };

const opinions: readonly ConsensusMark[] = [1, -1, 0];

// The ballot of a consensus: one proposal after the other, each opinion sent at once; what comes late comes next.
function ConsensusBallot({ round, children }: BallotProps<Consensus>) {
    const sync = useSync();
    const ballot = my_marks(sync, round.round);
    const person = sync.one("me", "own")?.person ?? 0;
    const rows = proposals_by_number(sync);
    // The proposal on screen stays until it is answered: nothing changes under the finger.
    const on_screen = useRef<number | null>(null);
    const [again, look_again_at] = useState<number | null>(null);
    const [before, set_before] = useState<readonly number[]>([]);
    const on_paper = new Set(round.items);
    const is_late = (id: number): boolean => (rows.get(id)?.made_at ?? 0) > round.opened_at;
    const next_after = (done?: number): number | null =>
        in_turn(round.items, person, is_late).find((id) => id !== done && !ballot.wished.has(id)) ?? null;

    const shown = on_screen.current;
    if (shown === null || !on_paper.has(shown) || ballot.wished.has(shown)) on_screen.current = next_after();
    const item = again !== null && on_paper.has(again) ? again : on_screen.current;

    // Told once it comes by itself, to whom all seemed done.
    const had_none = useRef(item === null);
    useEffect(() => {
        if (had_none.current && item !== null) announce(consensus_ballot.came(title_of(sync, item)));
        had_none.current = item === null;
    });

    function choose(id: number, mark: ConsensusMark): void {
        sync.order({ type: "mark_ballot", round: round.round, marks: [{ proposal: id, mark }] });
        set_before([...before.filter((other) => other !== id), id]);
        look_again_at(null);
        const next = id === again ? on_screen.current : next_after(id);
        announce([consensus_ballot.given(consensus_word(mark)), ...(next === null ? [] : [consensus_ballot.next(title_of(sync, next))])].join(" "));
    }

    const seen = before.filter((id) => id !== item && on_paper.has(id));
    const answered = round.items.filter((id) => ballot.wished.has(id)).length;
    return (
        <>
            <main class="phone ballot opinions">
                <h1>{item === null && answered > 0 ? consensus_ballot.thanks : consensus_ballot.ask}</h1>
                <p>{item !== null ? consensus_ballot.rule : answered > 0 ? consensus_ballot.all_seen : consensus_ballot.none_yet}</p>
                {item !== null && <Statement item={item} ballot={ballot} is_late={is_late(item)} on_choose={(mark) => choose(item, mark)} />}
                {seen.length > 0 && <p><button class="btn bare thin" type="button" onClick={() => look_again_at(seen[seen.length - 1]!)}>{consensus_ballot.back}</button></p>}
                <Turnout round={round.round} />
                <Given items={round.items} ballot={ballot} change={look_again_at} />
                {children}
            </main>
            <BallotTray round={round.round} sent={lines_sent(ballot, consensus_ballot.received)} nothing={consensus_ballot.nothing}>
                <p class="sheet"><span class="said"><Said>{consensus_ballot.answered(answered, round.items.length)}</Said></span></p>
            </BallotTray>
        </>
    );
}

interface StatementProps {
    item: number;
    ballot: OwnMarks;
    is_late: boolean;
    on_choose(mark: ConsensusMark): void;
}

// The buttons stay the same ones from proposal to proposal, so that the focus stays on them.
function Statement({ item, ballot, is_late, on_choose }: StatementProps) {
    const sync = useSync();
    const row = proposals_by_number(sync).get(item);
    if (row === undefined) return null;
    const chosen = ballot.wished.get(item);
    // A merge made this person's opinions contradict each other: none of them counts.
    const asks_again = chosen === undefined && row.absorbed.some((other) => ballot.aside.has(other.proposal));
    return (
        <>
            <div class="statement">
                <h2>{shown_title(row)}</h2>
                {row.detail && <p class="small soft detail">{row.detail}</p>}
                <FoldedLineage row={row} />
                <p class="small soft">
                    {asks_again && <span class="tag now">{consensus_ballot.again}</span>} {is_late && <span class="tag now">{consensus_ballot.late}</span>}{" "}
                    {mine(sync).has(item) && <span class="tag now">{participant.your_idea_tag}</span>} {row.corrected && participant.corrected}
                </p>
            </div>
            <div class="choices" role="group" aria-label={shown_title(row)}>
                {opinions.map((mark) => (
                    <button
                        // The second tap of a double one was not meant for the proposal that came meanwhile.
                        key={mark} type="button" aria-pressed={chosen === mark} onClick={(event) => event.detail < 2 && on_choose(mark)}
                        class={`choice${chosen === mark ? " chosen" : ""}${chosen === mark && ballot.leaving.has(item) ? " leaving" : ""}`}
                    >
                        {consensus_word(mark)}
                    </button>
                ))}
            </div>
        </>
    );
}

// One's own opinions, each to be looked at again.
function Given({ items, ballot, change }: { items: readonly number[]; ballot: OwnMarks; change(item: number): void }) {
    const sync = useSync();
    const given = items.filter((id) => ballot.wished.has(id));
    if (given.length === 0) return null;
    const said = (id: number): string => consensus_ballot.line(title_of(sync, id), consensus_word(ballot.wished.get(id) as ConsensusMark));
    return (
        <details class="more-ideas">
            <summary>{consensus_ballot.yours(given.length)}</summary>
            <ul class="rows">
                {given.map((id) => (
                    <li key={id}>
                        {said(id)}{" "}
                        <button
                            class="btn bare thin" type="button" aria-label={consensus_ballot.change_long(said(id))}
                            onClick={() => { change(id); window.scrollTo(0, 0); }}
                        >
                            {consensus_ballot.change}
                        </button>
                    </li>
                ))}
            </ul>
        </details>
    );
}
