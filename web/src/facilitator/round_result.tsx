import { useState } from "preact/hooks";
import { facilitator } from "../i18n/facilitator.ts";
import { beside } from "../i18n/facilitator_beside.ts";
import { voting } from "../i18n/facilitator_round.ts";
import { results } from "../i18n/results.ts";
import { taking_away } from "../i18n/taking_away.ts";
import { console_of } from "../methods/on_console.ts";
import { told_of } from "../methods/told.ts";
import { rounds_open_at_once, type ResultRow, type RoundRow, type SessionRow } from "../protocol.ts";
import { official_moves } from "../methods/official_moves.ts";
import { Foot } from "../ui/foot.tsx";
import { room_said, round_kind, round_remarks, round_title } from "../ui/round_sentence.ts";
import { Said } from "../ui/said.tsx";
import { useSync } from "../ui/sync_context.ts";
import { TakeAwayLine } from "../ui/take_away_line.tsx";
import { round_to_show } from "../ui/voted_rounds.ts";
import { step_now, way_back_to } from "./agenda.ts";
import { name_of } from "./beside.ts";
import { useConsole, type ConsoleState } from "./console_state.ts";
import { NextStep } from "./next_step.tsx";
import { OpenLines } from "./open_lines.tsx";
import { Ranking } from "./ranking.tsx";
import { RoundColleges } from "./round_colleges.tsx";
import { RoundNamed } from "./round_named.tsx";
import { first_tie, settings_again } from "./round_settings.ts";
import { MergeTray } from "./merge_tray.tsx";
import { ProposalsAtHand } from "./proposals_at_hand.tsx";
import { AwaitingPanel } from "./to_vote/awaiting_panel.tsx";

// The result of a closed round: the sentence first, then the dots; a button prepares another round.
export function RoundResult({ session }: { session: SessionRow }) {
    const sync = useSync();
    const state = useConsole();
    const [chosen, choose] = useState<number | null>(null);
    const rows = state.results.value;
    const open = state.open_rounds.value;
    const on_wall = round_to_show(sync)?.round;
    const row = rows.find((one) => one.round === (chosen ?? on_wall)) ?? rows[0];
    const round = sync.all("round").find((one) => one.round === row?.round);
    if (row === undefined || round === undefined) return null;
    return (
        <>
            <div class="sheet">
                <OpenLines shown={row.round} />
                {rows.length > 1 && <Rounds rows={rows} shown={row.round} choose={choose} />}
                <Outcomes row={row} round={round} is_on_wall={row.round === on_wall} />
                <AwaitingPanel session={session} />
                <ProposalsAtHand open={false} />
            </div>
            <MergeTray />
            {open.length > 0 ? <StillOpen session={session} round={round} open={open} /> : <NextStep
                session={session} cost={<p>{row.round === on_wall ? voting.cost_result : row.result.participation.voters === 0 ? voting.cost_empty_result : voting.cost_older_result}</p>}
                others={
                    <>
                        <GoOn session={session} />
                        <button type="button" class="btn quiet" onClick={() => prepare(state, round, null)}>
                            {facilitator.vote_again}
                        </button>
                    </>
                }
            />}
        </>
    );
}

// While others are open the agenda goes nowhere: back to one of them.
function StillOpen({ session, round, open }: { session: SessionRow; round: RoundRow; open: readonly RoundRow[] }) {
    const state = useConsole();
    const [first] = open;
    return (
        <Foot
            cost={<p>{beside.cost_result_beside(open.map(name_of))}</p>}
            others={
                <>
                    <button type="button" class="btn quiet" onClick={() => state.give({ type: "go_to_step", step: session.step })}>{beside.off_the_wall}</button>
                    {open.length < rounds_open_at_once && (
                        <button type="button" class="btn quiet" onClick={() => prepare(state, round, null)}>{facilitator.vote_again}</button>
                    )}
                </>
            }
            next={first === undefined ? null : { label: beside.back_to(name_of(first)), act: () => state.bring_to_fore(first.round) }}
        />
    );
}

// After a vote held in the middle of another step: a button that dismisses the result and goes on with the step.
function GoOn({ session }: { session: SessionRow }) {
    const state = useConsole();
    const step = step_now(session);
    if (step.kind === "vote") return null;
    return (
        <button type="button" class="btn quiet" onClick={() => state.give({ type: "go_to_step", step: session.step })}>
            {way_back_to(step)}
        </button>
    );
}

function Outcomes({ row, round, is_on_wall }: { row: ResultRow; round: RoundRow; is_on_wall: boolean }) {
    const state = useConsole();
    const { result } = row;
    const { registered, present, voters, expressed, by_channel } = result.participation;
    const { method } = round;
    return (
        <>
            {round.title && <p class="kick"><b>{round.title}</b></p>}
            {voters > 0 && <p class="soft kick">{results.kick(voters, registered)}{results.apart(by_channel.paper, by_channel.hands, by_channel.tablet)}</p>}
            <h1>{round_title(told_of(method), result, true, (proposal) => state.title(proposal), round.lost)}</h1>
            {round_remarks(told_of(method), result, round, (proposal) => state.title(proposal)).map((remark, index) => <p key={index}><Said>{remark}</Said></p>)}
            {official_moves(result, (proposal) => state.title(proposal)).map((move) => <p key={move}>{move}</p>)}
            <RevoteOnTied row={row} round={round} />
            <Below row={row} round={round} />
            {expressed === 1 && <p><b>{voting.one_ballot}</b></p>}
            {round.items.length > 0 && <Ranking row={row} round={round} />}
            <p class="small soft">{round_kind(round)} {room_said(round)}{voters > 0 && ` ${voting.four_numbers(registered, present, voters, expressed)}`}</p>
            {present !== undefined && voters > present && <p class="small">{voting.more_than_present}</p>}
            {voters > 0 && <p class="small soft">{told_of(method).how_counted()}</p>}
            <RoundColleges row={row} round={round} is_on_wall={is_on_wall} />
            {has_tally_sheet(row, round) && (
                <TakeAwayLine
                    is={taking_away.tally_sheet} of={taking_away.of_tally_sheet}
                    files={[{ name: `sheet_${round.round}.json`, label: taking_away.tally_file, saved_as: `gommette-vote-${round.round}.json` }]}
                />
            )}
        </>
    );
}

// A sheet has every ballot with its college: the server gives none that would tell whose they are.
const fewest_on_sheet = 10;

function has_tally_sheet({ result }: ResultRow, round: RoundRow): boolean {
    return round.secret !== true && result.participation.voters >= fewest_on_sheet && !result.warnings.includes("colleges_hidden");
}

// What the method adds.
function Below({ row, round }: { row: ResultRow; round: RoundRow }) {
    const { Below: Added } = console_of(round.method);
    return Added === undefined ? null : <Added round={round} row={row} />;
}

function Rounds({ rows, shown, choose }: { rows: readonly ResultRow[]; shown: number; choose(round: number): void }) {
    const oldest_first = [...rows].reverse();
    return (
        <div class="rounds" role="group" aria-label={voting.which_round}>
            {oldest_first.map((row) => (
                <button key={row.round} type="button" aria-pressed={row.round === shown} onClick={() => choose(row.round)}>
                    <RoundNamed round={row.round} />
                </button>
            ))}
        </div>
    );
}

function prepare(state: ConsoleState, before: RoundRow, items: readonly number[] | null): void {
    state.settings.value = settings_again(before, items, state.live.value.length);
}

// A button that prepares a round on the proposals that share the best shared rank.
function RevoteOnTied({ row, round }: { row: ResultRow; round: RoundRow }) {
    const state = useConsole();
    const live = new Set(state.live.value.map((row) => row.proposal));
    const tied = first_tie(round.method, row.result).filter((proposal) => live.has(proposal));
    if (tied.length < 2) return null;
    return (
        <p class="revote">
            <button type="button" class="btn quiet thin" onClick={() => prepare(state, round, tied)}>
                {voting.vote_again_on_tied(tied.length)}
            </button>
        </p>
    );
}
