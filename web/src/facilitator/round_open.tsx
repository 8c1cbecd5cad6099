import { by_session_order } from "../colleges.ts";
import { bundles } from "../i18n/bundles.ts";
import { facilitator } from "../i18n/facilitator.ts";
import { beside } from "../i18n/facilitator_beside.ts";
import { order_refusal } from "../i18n/refusals.ts";
import { voting } from "../i18n/facilitator_round.ts";
import { weighing } from "../i18n/facilitator_weights.ts";
import { paper } from "../i18n/paper.ts";
import { results } from "../i18n/results.ts";
import { time_left } from "../i18n/time.ts";
import { console_of } from "../methods/on_console.ts";
import { every_second } from "../sync/clock.ts";
import { rounds_open_at_once, type RoomRow, type RoundRow, type SessionRow, type TurnoutRow } from "../protocol.ts";
import { all_of, all_of_each, weights_said } from "../ui/college_said.ts";
import { Crowd } from "../ui/crowd.tsx";
import { colleges_cut, dot_worth } from "../ui/dots.tsx";
import { Foot } from "../ui/foot.tsx";
import { Notice } from "../ui/notice.tsx";
import { Said } from "../ui/said.tsx";
import { useSync } from "../ui/sync_context.ts";
import { Timer } from "../ui/timer.tsx";
import { name_of } from "./beside.ts";
import { useConsole } from "./console_state.ts";
import { cut_off_lately, grace_s } from "./cut_off.ts";
import { MergeTray } from "./merge_tray.tsx";
import { read_bundle } from "./paper/bundle_draft.ts";
import { is_ballot_typed } from "./paper/being_typed.ts";
import { apart_of, bundled_in, is_too_many } from "./paper/channels.ts";
import { OpenLines } from "./open_lines.tsx";
import { Hands } from "./paper/hands_form.tsx";
import { PaperEntry } from "./paper/paper_entry.tsx";
import { ProposalsAtHand } from "./proposals_at_hand.tsx";
import { Ranking } from "./ranking.tsx";
import { RoundClock } from "./round_clock.tsx";
import { usual_settings } from "./round_settings.ts";
import { AwaitingPanel } from "./to_vote/awaiting_panel.tsx";

// The open round at the fore; of others that are open a line each.
export function RoundOpen({ session }: { session: SessionRow }) {
    const round = useConsole().at_fore.value;
    return round && <Panel key={round.round} session={session} round={round} />;
}

// The time, how many have voted, and nothing that would tell who.
function Panel({ session, round }: { session: SessionRow; round: RoundRow }) {
    const sync = useSync();
    const state = useConsole();
    const turnout = sync.all("turnout").find((row) => row.round === round.round);
    const is_closing = round.closing_until !== undefined;
    const is_beside = state.open_rounds.value.length > 1;
    const so_far = sync.all("result").find((row) => row.round === round.round);
    return (
        <>
            <div class="sheet">
                <OpenLines shown={round.round} />
                {round.title && <p class="soft kick">{is_closing ? round.title : console_of(round.method).title()}</p>}
                <h1>{is_closing ? voting.vote_closing : name_of(round)}</h1>
                <p class="soft"><Said>{rule_of(round)}</Said></p>
                {round.lost ? <p role="alert"><b>{order_refusal.ballots_lost}</b></p> : round.secret && <p><b>{voting.open_secret}</b></p>}
                {round.official && <p><b>{round.weights ? weighing.open_declared(weights_said(round.weights, all_of)) : weighing.open_equal}</b></p>}
                {round.colleges && <p>{voting.only_for(voting.together(all_of_each(round.colleges)))}</p>}
                <WhileOpen round={round} />
                {!is_closing && <RoundClock round={round} />}
                {turnout && <Turnout turnout={turnout} />}
                <PaperEntry round={round} />
                <Hands round={round} />
                <div class="two">
                    <section><h2>{facilitator.to_say}</h2><p>{is_closing ? voting.say_closing : voting.say_open}</p></section>
                    <section>
                        <h2>{facilitator.on_wall}</h2><p>{is_beside ? beside.wall_several : round.live_results && !is_closing ? voting.wall_open_live : voting.wall_open}</p>
                    </section>
                </div>
                {so_far && (
                    <section class="part">
                        <h2>{voting.so_far}</h2>
                        <Ranking row={so_far} round={round} most={10} />
                    </section>
                )}
                <AwaitingPanel session={session} />
                <ProposalsAtHand open={session.proposing_open} />
            </div>
            <MergeTray />
            {round.closing_until === undefined
                ? <CloseFoot round={round} turnout={turnout} />
                : <ClosingFoot round={round} until={round.closing_until} />}
        </>
    );
}

// What the method adds.
function WhileOpen({ round }: { round: RoundRow }) {
    const { WhileOpen: Added } = console_of(round.method);
    return Added === undefined ? null : <Added round={round} />;
}

function rule_of({ method, live_results }: RoundRow): string {
    return `${console_of(method).rule(method)} ${live_results ? voting.seen_live : voting.seen_by_nobody}`;
}

function Turnout({ turnout }: { turnout: TurnoutRow }) {
    const sync = useSync();
    const slips = sync.all("slips").find((row) => row.round === turnout.round);
    const apart = apart_of(slips);
    const bundled = bundled_in(slips);
    const present = present_in(sync.one("room"));
    const counts = by_session_order(turnout.by_college ?? [], ({ colleges }) => colleges[0]);
    const worth = dot_worth(Math.max(0, ...counts.map((one) => one.registered)));
    return (
        <section class="part">
            <h2>{voting.have_voted(turnout.voters, turnout.registered)}{results.apart(turnout.on_paper ?? apart.paper, turnout.by_hand ?? apart.hands, turnout.on_tablet)}</h2>
            <p class="soft">{voting.only_how_many}</p>
            {is_too_many(turnout.voters, present, apart) && <Notice cut="no"><p>{paper.too_many(turnout.voters, present + apart.hands)}</p></Notice>}
            {counts.length > 0 && (
                <dl class="who large">
                    {counts.map((one) => (
                        <div key={one.colleges[0]}>
                            <dt>{voting.together(all_of_each(one.colleges))}</dt>
                            <dd>
                                <span class="n"><b>{one.voters}</b> {facilitator.out_of(one.registered)}</span>
                                <Crowd full={one.voters} empty={one.registered - one.voters} cut={colleges_cut(one.colleges)} worth={worth} />
                            </dd>
                        </div>
                    ))}
                </dl>
            )}
            {counts.length > 0 && bundled > 0 && <p class="small soft">{bundles.no_college(bundled)}</p>}
            {worth > 1 && <p class="small soft">{facilitator.dot_worth_people(worth)}</p>}
        </section>
    );
}

const present_in = (room: RoomRow | null): number => (room?.colleges ?? []).reduce((sum, one) => sum + one.present, 0);

function CloseFoot({ round, turnout }: { round: RoundRow; turnout: TurnoutRow | undefined }) {
    const sync = useSync();
    const state = useConsole();
    every_second();
    const cut_off = cut_off_lately(sync.all("person"), round, sync.now()).length;
    const present = present_in(sync.one("room"));
    const missing = turnout === undefined ? 0 : Math.max(0, turnout.registered - turnout.voters);
    const status = missing === 0 ? voting.all_have_voted : voting.have_not_voted(missing);
    const waits = cut_off > 0 && <><br />{voting.phones_cut(cut_off, grace_s)}</>;
    const cost = <p role="status"><b>{status}</b> {voting.here_now(present)}<br /><span class="soft">{voting.cost_closing}</span></p>;
    const unrecorded = unrecorded_said(read_bundle(sync, round.round)?.ballots.length ?? 0, is_ballot_typed());
    const open = state.open_rounds.value;
    const question = <p><b>{open.length > 1 ? beside.close_question(name_of(round)) : voting.close_question}</b>{waits}<br /><span class="soft">{status} {voting.here_now(present)} {voting.close_for_good}</span></p>;
    return (
        <Foot
            cost={cost} others={<OpenAnother />}
            next={{
                label: voting.close_vote,
                ask: unrecorded === null ? { question, yes: voting.close_yes, no: voting.close_no } : {
                    question: <><p><b>{unrecorded}</b></p>{question}</>, yes: bundles.close_without, no: bundles.record_first, refuse: go_to_typed,
                },
                act: () => state.give({ type: "close_round", round: round.round, grace_s }),
            }}
        />
    );
}

// What is typed on this page and would not be counted; null: nothing.
function unrecorded_said(in_bundle: number, is_typed: boolean): string | null {
    if (in_bundle > 0) return bundles.unrecorded(in_bundle);
    return is_typed ? bundles.ballot_unrecorded : null;
}

function go_to_typed(): void {
    const place = document.querySelector<HTMLElement>(".unsent .btn") ?? document.querySelector<HTMLElement>("form.typed input");
    place?.focus();
}

// As long as there is room for one more.
function OpenAnother() {
    const state = useConsole();
    if (state.open_rounds.value.length >= rounds_open_at_once) return null;
    return (
        <button type="button" class="btn quiet" onClick={() => (state.settings.value = usual_settings(state.live.value.length))}>{beside.open_another}</button>
    );
}

function ClosingFoot({ round, until }: { round: RoundRow; until: number }) {
    const sync = useSync();
    const state = useConsole();
    const missing = cut_off_lately(sync.all("person"), round, sync.now()).length;
    const cost = (
        <p role="status">
            <b>{voting.waiting_for(missing)}</b><br />
            <span class="soft"><Timer ends_at={until}>{(seconds) => voting.closing_left(time_left(seconds))}</Timer></span>
        </p>
    );
    return <Foot cost={cost} others={<OpenAnother />} next={{ label: voting.stop_waiting, act: () => state.give({ type: "close_round", round: round.round }) }} />;
}
