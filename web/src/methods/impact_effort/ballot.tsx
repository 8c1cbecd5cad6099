import "./ballot.css";
import { useRef, useState } from "preact/hooks";
import { is_all_marked, my_ballot } from "../../participant/ballot.ts";
import { BallotLines, go_to_next, Turnout, use_portions } from "../../participant/ballot_lines.tsx";
import { BallotTray, lines_sent } from "../../participant/ballot_tray.tsx";
import { use_steady } from "../../participant/steady.ts";
import type { ImpactEffort, ProposalRow } from "../../protocol.ts";
import { announce } from "../../ui/announcer.tsx";
import { Said } from "../../ui/said.tsx";
import { useSync } from "../../ui/sync_context.ts";
import type { Ballot, BallotProps } from "../face.ts";
import { placing_ballot } from "./ballot_words.ts";

export const ballot: Ballot<ImpactEffort> = { Paper: PlacingBallot, is_full: is_all_marked };

// What one has given of the two; a line is sent once both are there.
interface Given {
    readonly impact?: number | undefined;
    readonly effort?: number | undefined;
}

// The ballot of impact and effort: two figures a proposal, sent together as soon as both are chosen.
function PlacingBallot({ round, children }: BallotProps<ImpactEffort>) {
    const sync = useSync();
    const ballot = my_ballot(sync, round.round);
    const list = useRef<HTMLUListElement>(null);
    const portions = use_portions();
    const places = use_steady(round.items);
    const [halves, set_halves] = useState<ReadonlyMap<number, Given>>(new Map());

    const given = (id: number): Given => {
        const line = ballot.wished.get(id);
        return line === undefined ? (halves.get(id) ?? {}) : { impact: line.mark, effort: line.second };
    };
    const open = places.filter(({ id, gone }) => !gone && !ballot.wished.has(id));
    const placed = round.items.filter((id) => ballot.wished.has(id)).length;
    // A merge: what was given to the merged ones speaks of something else.
    const asks_again = (row: ProposalRow): boolean =>
        !ballot.wished.has(row.proposal) && (ballot.aside.has(row.proposal) || row.absorbed.some((other) => ballot.aside.has(other.proposal)));

    function give(proposal: number, now: Given): void {
        set_halves(new Map(halves).set(proposal, now));
        const { impact, effort } = now;
        if (impact === undefined || effort === undefined)
            return announce(placing_ballot.other_too((impact === undefined ? placing_ballot.impact : placing_ballot.effort).toLowerCase()));
        sync.order({ type: "mark_ballot", round: round.round, marks: [{ proposal, mark: impact, second: effort }] });
        announce(placing_ballot.said(impact, effort));
    }

    function take_back(proposal: number): void {
        set_halves(new Map(halves).set(proposal, {}));
        if (ballot.wished.has(proposal)) sync.order({ type: "mark_ballot", round: round.round, marks: [{ proposal }] });
        announce(placing_ballot.taken_back);
    }

    return (
        <>
            <main class="phone ballot">
                <h1>{placing_ballot.place}</h1>
                <p>{placing_ballot.rule}</p>
                <Turnout round={round.round} />
                <BallotLines round={round.round} places={places} portions={portions} list={list}>
                    {(row, title) => (
                        <>
                            {asks_again(row) && <p class="small"><span class="tag now">{placing_ballot.again}</span></p>}
                            <Scales
                                item={row.proposal} title={title} given={given(row.proposal)} leaving={ballot.leaving.has(row.proposal)}
                                on_give={(now) => give(row.proposal, now)} on_take_back={() => take_back(row.proposal)}
                            />
                        </>
                    )}
                </BallotLines>
                {children}
            </main>
            <BallotTray round={round.round} sent={lines_sent(ballot, placing_ballot.received)} nothing={placing_ballot.nothing}>
                <p class="sheet">
                    <span class="said"><Said>{open.length === 0 && placed > 0 ? placing_ballot.all_placed : placing_ballot.placed(placed, round.items.length)}</Said></span>
                    {open.length > 0 && placed > 0 && (
                        <button
                            class="btn thin" type="button" aria-label={placing_ballot.next_long}
                            onClick={() => go_to_next({ list: list.current, places, open, portions })}
                        >
                            {placing_ballot.next}
                        </button>
                    )}
                </p>
            </BallotTray>
        </>
    );
}

interface ScalesProps {
    item: number;
    title: string;
    given: Given;
    leaving: boolean;
    on_give(now: Given): void;
    on_take_back(): void;
}

function Scales({ item, title, given, leaving, on_give, on_take_back }: ScalesProps) {
    const { impact, effort } = given;
    const missing = (impact === undefined) !== (effort === undefined) ? (impact === undefined ? placing_ballot.impact : placing_ballot.effort) : null;
    return (
        <div class={leaving ? "leaving" : ""} data-item={item}>
            <Scale
                name={`impact-${item}`} title={title} word={placing_ballot.impact} low={placing_ballot.low_impact} high={placing_ballot.high_impact}
                chosen={impact} on_choose={(chosen) => on_give({ ...given, impact: chosen })}
            />
            <Scale
                name={`effort-${item}`} title={title} word={placing_ballot.effort} low={placing_ballot.low_effort} high={placing_ballot.high_effort}
                chosen={effort} on_choose={(chosen) => on_give({ ...given, effort: chosen })}
            />
            {missing !== null && <p class="small">{placing_ballot.other_too(missing.toLowerCase())}</p>}
            {(impact !== undefined || effort !== undefined) && (
                <button class="btn bare thin" type="button" aria-label={placing_ballot.take_back_long(title)} onClick={on_take_back}>{placing_ballot.take_back}</button>
            )}
        </div>
    );
}

interface ScaleProps {
    name: string;
    title: string;
    word: string;
    low: string;
    high: string;
    chosen: number | undefined;
    on_choose(mark: number): void;
}

const marks = [1, 2, 3, 4, 5];

function Scale({ name, title, word, low, high, chosen, on_choose }: ScaleProps) {
    return (
        <div class="scale" role="radiogroup" aria-label={`${word} : ${title}`}>
            <b aria-hidden="true">{word}</b>
            <div class="steps5">
                {marks.map((mark) => (
                    <label key={mark}>
                        <input
                            type="radio" name={name} checked={chosen === mark} aria-label={placing_ballot.step(mark, low, high)}
                            onChange={() => on_choose(mark)}
                        />
                        <span>{mark}</span>
                    </label>
                ))}
            </div>
            <p class="ends small soft" aria-hidden="true"><span>{low}</span><span>{high}</span></p>
        </div>
    );
}
