import "./ballot.css";
import { useRef, useState } from "preact/hooks";
import { is_all_marked, my_marks } from "../../participant/ballot.ts";
import { BallotLines, go_to_next, Turnout, use_portions } from "../../participant/ballot_lines.tsx";
import { BallotTray, lines_sent } from "../../participant/ballot_tray.tsx";
import { use_steady } from "../../participant/steady.ts";
import type { MajorityJudgment, ProposalRow } from "../../protocol.ts";
import { announce } from "../../ui/announcer.tsx";
import { Said } from "../../ui/said.tsx";
import { useSync } from "../../ui/sync_context.ts";
import type { Ballot, BallotProps } from "../face.ts";
import { judgment_ballot } from "./ballot_words.ts";
import { grade_word, grade_words, grades_of, worst_of, type Grade } from "./phone_words.ts";

export const ballot: Ballot<MajorityJudgment> = { Paper: JudgmentBallot, is_full: is_all_marked };

// One's grade of a proposal; none: without an opinion, on purpose; undefined: nothing chosen yet.
type Choice = Grade | "none";

const said_of = (choice: Choice | undefined): string =>
    choice === undefined ? judgment_ballot.to_give : choice === "none" ? grade_words.no_opinion : grade_word(choice);

// The ballot of majority judgment: a line opens to its grades, and stays open, so that nothing moves under the finger.
function JudgmentBallot({ round, method, children }: BallotProps<MajorityJudgment>) {
    const sync = useSync();
    const ballot = my_marks(sync, round.round);
    const list = useRef<HTMLUListElement>(null);
    const portions = use_portions();
    const places = use_steady(round.items);
    const [opened, set_opened] = useState<ReadonlySet<number>>(() => new Set(round.items.filter((id) => !ballot.wished.has(id)).slice(0, 1)));
    // Left without an opinion on purpose; the server knows no difference to nothing chosen.
    const [passed, set_passed] = useState<ReadonlySet<number>>(new Set());

    const choices: readonly Choice[] = [...grades_of(method), "none"];
    const choice_of = (id: number): Choice | undefined => (ballot.wished.get(id) as Grade | undefined) ?? (passed.has(id) ? "none" : undefined);
    const open = places.filter(({ id, gone }) => !gone && choice_of(id) === undefined);
    const given = round.items.filter((id) => ballot.wished.has(id)).length;
    // A merge: grades of what was merged speak of something else.
    const asks_again = (row: ProposalRow): boolean =>
        choice_of(row.proposal) === undefined && (ballot.aside.has(row.proposal) || row.absorbed.some((other) => ballot.aside.has(other.proposal)));

    function choose(proposal: number, title: string, choice: Choice): void {
        set_passed(toggled(passed, proposal, choice === "none"));
        announce(judgment_ballot.said(title, said_of(choice)));
        if (choice === "none" && !ballot.wished.has(proposal)) return;
        sync.order({ type: "mark_ballot", round: round.round, marks: [choice === "none" ? { proposal } : { proposal, mark: choice }] });
    }

    const go_on = (): void => go_to_next({ list: list.current, places, open, portions, reach: (id) => set_opened(toggled(opened, id, true)) });

    return (
        <>
            <main class="phone ballot">
                <h1>{judgment_ballot.give}</h1>
                <p>{judgment_ballot.rule(method.strict ? worst_of(method) : null)}</p>
                <Turnout round={round.round} />
                <BallotLines round={round.round} places={places} portions={portions} list={list}>
                    {(row, title) => (
                        <div data-item={row.proposal}>
                            {asks_again(row) && <p class="small"><span class="tag now">{judgment_ballot.again}</span></p>}
                            <Grades
                                item={row.proposal} title={title} choices={choices} chosen={choice_of(row.proposal)} leaving={ballot.leaving.has(row.proposal)}
                                is_open={opened.has(row.proposal)} on_open={(is_open) => set_opened(toggled(opened, row.proposal, is_open))}
                                on_choose={(choice) => choose(row.proposal, title, choice)}
                            />
                        </div>
                    )}
                </BallotLines>
                {children}
            </main>
            <BallotTray round={round.round} sent={lines_sent(ballot, judgment_ballot.received)} nothing={judgment_ballot.nothing}>
                <p class="sheet">
                    <span class="said"><Said>{open.length === 0 && given > 0 ? judgment_ballot.all_given : judgment_ballot.given(given, round.items.length)}</Said></span>
                    {open.length > 0 && given + passed.size > 0 && (
                        <button class="btn thin" type="button" aria-label={judgment_ballot.next_long} onClick={go_on}>{judgment_ballot.next}</button>
                    )}
                </p>
            </BallotTray>
        </>
    );
}

function toggled(set: ReadonlySet<number>, item: number, is_in: boolean): ReadonlySet<number> {
    const others = [...set].filter((other) => other !== item);
    return new Set(is_in ? [...others, item] : others);
}

interface GradesProps {
    item: number;
    title: string;
    choices: readonly Choice[];
    chosen: Choice | undefined;
    leaving: boolean;
    is_open: boolean;
    on_open(is_open: boolean): void;
    on_choose(choice: Choice): void;
}

const face = (choice: Choice | undefined): string => `face f${typeof choice === "number" ? choice : "-"}`;

function Grades({ item, title, choices, chosen, leaving, is_open, on_open, on_choose }: GradesProps) {
    return (
        <>
            <button
                class={`given${leaving ? " leaving" : ""}`} type="button" aria-expanded={is_open}
                aria-label={judgment_ballot.said(title, said_of(chosen))} onClick={() => on_open(!is_open)}
            >
                <span class={face(chosen)} aria-hidden="true" /> {said_of(chosen)}
            </button>
            {is_open && (
                <div class="grades" role="radiogroup" aria-label={title}>
                    {choices.map((choice) => (
                        <label key={choice} class={`pick${chosen === choice ? ` picked${leaving ? " leaving" : ""}` : ""}`}>
                            <span class={face(choice)} aria-hidden="true" />
                            <span>{said_of(choice)}</span>
                            <input type="radio" name={`grade-${item}`} checked={chosen === choice} onChange={() => on_choose(choice)} />
                        </label>
                    ))}
                </div>
            )}
        </>
    );
}
