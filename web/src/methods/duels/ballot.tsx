import "./ballot.css";
import { useRef, useState } from "preact/hooks";
import { my_ballot, type OwnBallot } from "../../participant/ballot.ts";
import { Turnout } from "../../participant/ballot_lines.tsx";
import { BallotTray, lines_sent } from "../../participant/ballot_tray.tsx";
import { FoldedLineage } from "../../participant/proposal_list.tsx";
import type { Duels, Mark } from "../../protocol.ts";
import { line_name } from "../../sync/line_name.ts";
import { announce } from "../../ui/announcer.tsx";
import { proposals_by_number, title_of } from "../../ui/proposal_title.ts";
import { Said } from "../../ui/said.tsx";
import { useSync } from "../../ui/sync_context.ts";
import type { Ballot, BallotProps } from "../face.ts";
import { duels_ballot } from "./ballot_words.ts";
import { next_pair, pairs_of, type Pair } from "./pairs.ts";

export const ballot: Ballot<Duels> = { Paper: DuelsBallot, refused: () => duels_ballot.too_many, is_full: (lines, { items }) => lines.size >= pairs_of(items.length) };

// Of more pairs than this nobody thinks of answering all: how many there are would only discourage.
const few_pairs = 60;

const name_of = ([proposal, rival]: Pair) => line_name({ proposal, rival });
const pair_of = ({ proposal, rival }: Mark): Pair => [proposal, rival!];

// The ballot of duels: one pair after the other, each choice sent at once, until one stops or all pairs are done.
function DuelsBallot({ round, children }: BallotProps<Duels>) {
    const sync = useSync();
    const ballot = my_ballot(sync, round.round);
    const person = sync.one("me", "own")?.person ?? 0;
    // The pair on screen stays while it can be answered: nothing changes under the finger.
    const on_screen = useRef<Pair | null>(null);
    const [again, look_again_at] = useState<Pair | null>(null);
    const [before, set_before] = useState<readonly Pair[]>([]);
    const [stopped, set_stopped] = useState(false);
    const on_paper = new Set(round.items);
    const can_meet = (pair: Pair | null): pair is Pair => pair !== null && pair.every((id) => on_paper.has(id));
    const next_after = (done?: Pair): Pair | null =>
        next_pair(round.items, person, (pair) => ballot.wished.has(name_of(pair)) || (done !== undefined && name_of(pair) === name_of(done)));
    const title = (id: number): string => title_of(sync, id);

    const shown = on_screen.current;
    if (!can_meet(shown) || ballot.wished.has(name_of(shown))) on_screen.current = next_after();
    const pair = can_meet(again) ? again : on_screen.current;

    function choose(pair: Pair, line: Mark, said: string): void {
        sync.order({ type: "mark_ballot", round: round.round, marks: [line] });
        set_before([...before.filter((other) => name_of(other) !== name_of(pair)), pair]);
        look_again_at(null);
        const next = pair === again ? on_screen.current : next_after(pair);
        announce([said, ...(next === null ? [] : [duels_ballot.next(title(next[0]), title(next[1]))])].join(" "));
    }

    // Those that can still be looked at, the latest last.
    const seen = before.filter((other) => can_meet(other) && (pair === null || name_of(other) !== name_of(pair)));
    const all = pairs_of(round.items.length);
    const done = ballot.wished.size;
    const rests = stopped && again === null;
    return (
        <>
            <main class="phone ballot">
                {pair === null || rests
                    ? <Rest ballot={ballot} nothing_left={pair === null} items={round.items.length} />
                    : (
                        <>
                            <h1>{duels_ballot.which}</h1>
                            <p>{duels_ballot.rule}</p>
                            <Duel pair={pair} line={ballot.wished.get(name_of(pair))} is_leaving={ballot.leaving.has(name_of(pair))} choose={choose} />
                        </>
                    )}
                {seen.length > 0 && !rests && <p><button class="btn bare thin" type="button" onClick={() => look_again_at(seen[seen.length - 1]!)}>{duels_ballot.back}</button></p>}
                <Turnout round={round.round} />
                <Choices ballot={ballot} change={look_again_at} />
                {children}
            </main>
            <BallotTray round={round.round} sent={lines_sent(ballot, duels_ballot.received)} nothing={duels_ballot.nothing}>
                <p class="sheet">
                    <span class="said"><Said>{duels_ballot.done(done, all <= few_pairs ? all : null)}</Said></span>
                    {done > 0 && on_screen.current !== null && (
                        <button class="btn thin" type="button" onClick={() => { look_again_at(null); set_stopped(!rests); }}>{rests ? duels_ballot.go_on : duels_ballot.stop}</button>
                    )}
                </p>
            </BallotTray>
        </>
    );
}

interface DuelProps {
    pair: Pair;
    // What was answered before; undefined: nothing.
    line: Mark | undefined;
    is_leaving: boolean;
    choose(pair: Pair, line: Mark, said: string): void;
}

// The buttons stay the same ones from pair to pair, so that the focus stays on them.
function Duel({ pair, line, is_leaving, choose }: DuelProps) {
    const sync = useSync();
    const rows = proposals_by_number(sync);
    const described = pair.flatMap((id) => rows.get(id) ?? []).filter(({ detail, absorbed }) => detail || absorbed.length > 0);
    // The second tap of a double one was not meant for the pair that came meanwhile.
    const once = (act: () => void) => (event: MouseEvent): void => void (event.detail < 2 && act());
    const class_of = (is_chosen: boolean, name: string): string => `${name}${is_chosen ? ` chosen${is_leaving ? " leaving" : ""}` : ""}`;
    return (
        <>
            <div class="duel" role="group" aria-label={duels_ballot.which}>
                {pair.map((id, side) => {
                    const rival = pair[1 - side]!;
                    const is_chosen = line?.mark === 1 && line.proposal === id;
                    return (
                        <button
                            key={side} type="button" aria-pressed={is_chosen} class={class_of(is_chosen, "choice")}
                            onClick={once(() => choose(pair, { proposal: id, mark: 1, rival }, duels_ballot.chosen(title_of(sync, id))))}
                        >
                            {title_of(sync, id)}
                        </button>
                    );
                })}
                <button
                    type="button" aria-pressed={line?.mark === 0} class={class_of(line?.mark === 0, "btn quiet wide")}
                    onClick={once(() => choose(pair, { proposal: pair[0], mark: 0, rival: pair[1] }, duels_ballot.undecided))}
                >
                    {duels_ballot.cannot}
                </button>
            </div>
            {described.length > 0 && (
                <details class="small">
                    <summary>{duels_ballot.details}</summary>
                    {described.map((row) => (
                        <div key={row.proposal}>
                            <p><b>{title_of(sync, row.proposal)}</b></p>
                            {row.detail && <p class="soft detail">{row.detail}</p>}
                            <FoldedLineage row={row} />
                        </div>
                    ))}
                </details>
            )}
        </>
    );
}

// Between duels: after all of them, or when one stops.
function Rest({ ballot, nothing_left, items }: { ballot: OwnBallot; nothing_left: boolean; items: number }) {
    const n = ballot.wished.size;
    return (
        <>
            <h1>{n > 0 ? duels_ballot.thanks : duels_ballot.which}</h1>
            {nothing_left && <p>{items < 2 ? duels_ballot.too_few : duels_ballot.nothing_left}</p>}
            {n > 0 && <p>{duels_ballot.all_count(n)} {duels_ballot.you_may}</p>}
        </>
    );
}

// One's own choices, each to be looked at again.
function Choices({ ballot, change }: { ballot: OwnBallot; change(pair: Pair): void }) {
    const sync = useSync();
    const lines = [...ballot.wished.values()];
    if (lines.length === 0) return null;
    const said = (line: Mark): string => {
        const [one, other] = pair_of(line).map((id) => title_of(sync, id)) as [string, string];
        return line.mark === 1 ? duels_ballot.rather(one, other) : duels_ballot.neither(one, other);
    };
    return (
        <details class="more-ideas">
            <summary>{duels_ballot.yours(lines.length)}</summary>
            <ul class="rows">
                {lines.map((line) => (
                    <li key={line_name(line)}>
                        {said(line)}{" "}
                        <button
                            class="btn bare thin" type="button" aria-label={duels_ballot.change_long(said(line))}
                            onClick={() => { change(pair_of(line)); window.scrollTo(0, 0); }}
                        >
                            {duels_ballot.change}
                        </button>
                    </li>
                ))}
            </ul>
        </details>
    );
}
