import { colleges } from "../i18n/colleges.ts";
import { facilitator } from "../i18n/facilitator.ts";
import { voting } from "../i18n/facilitator_round.ts";
import { console_of } from "../methods/on_console.ts";
import type { RoundRow, SessionRow, TurnoutRow } from "../protocol.ts";
import { Crowd } from "../ui/crowd.tsx";
import { colleges_cut, dot_worth } from "../ui/dots.tsx";
import { Foot } from "../ui/foot.tsx";
import { Said } from "../ui/said.tsx";
import { useSync } from "../ui/sync_context.ts";
import { useConsole } from "./console_state.ts";
import { MergeTray } from "./merge_tray.tsx";
import { ProposalsAtHand } from "./proposals_at_hand.tsx";
import { Ranking } from "./ranking.tsx";
import { RoundClock } from "./round_clock.tsx";

// An open round: the time, how many have voted, and nothing that would tell who.
export function RoundOpen({ session }: { session: SessionRow }) {
    const sync = useSync();
    const state = useConsole();
    const round = state.open_round.value;
    if (round === null) return null;
    const turnout = sync.all("turnout").find((row) => row.round === round.round);
    const so_far = sync.all("result").find((row) => row.round === round.round);
    return (
        <>
            <div class="sheet">
                <h1>{console_of(round.method).title()}</h1>
                <p class="soft"><Said>{rule_of(round)}</Said></p>
                {round.colleges && <p>{voting.only_for(voting.together(round.colleges.map((college) => colleges[college])))}</p>}
                <WhileOpen round={round} />
                <RoundClock round={round} />
                {turnout && <Turnout turnout={turnout} />}
                <div class="two">
                    <section><h2>{facilitator.to_say}</h2><p>{voting.say_open}</p></section>
                    <section>
                        <h2>{facilitator.on_wall}</h2><p>{round.live_results ? voting.wall_open_live : voting.wall_open}</p>
                    </section>
                </div>
                {so_far && (
                    <section class="part">
                        <h2>{voting.so_far}</h2>
                        <Ranking row={so_far} round={round} most={10} />
                    </section>
                )}
                <ProposalsAtHand open={session.proposing_open} />
            </div>
            <MergeTray />
            <CloseFoot round={round} turnout={turnout} />
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
    const counts = turnout.by_college ?? [];
    const worth = dot_worth(Math.max(0, ...counts.map((one) => one.registered)));
    return (
        <section class="part">
            <h2>{voting.have_voted(turnout.voters, turnout.registered)}</h2>
            <p class="soft">{voting.only_how_many}</p>
            {counts.length > 0 && (
                <dl class="who large">
                    {counts.map((one) => (
                        <div key={one.colleges[0]}>
                            <dt>{voting.together(one.colleges.map((college) => colleges[college]))}</dt>
                            <dd>
                                <span class="n"><b>{one.voters}</b> {facilitator.out_of(one.registered)}</span>
                                <Crowd full={one.voters} empty={one.registered - one.voters} cut={colleges_cut(one.colleges)} worth={worth} />
                            </dd>
                        </div>
                    ))}
                </dl>
            )}
            {worth > 1 && <p class="small soft">{facilitator.dot_worth_people(worth)}</p>}
        </section>
    );
}

function CloseFoot({ round, turnout }: { round: RoundRow; turnout: TurnoutRow | undefined }) {
    const state = useConsole();
    const present = (useSync().one("room")?.colleges ?? []).reduce((sum, one) => sum + one.present, 0);
    const missing = turnout === undefined ? 0 : Math.max(0, turnout.registered - turnout.voters);
    const status = missing === 0 ? voting.all_have_voted : voting.have_not_voted(missing);
    const cost = <p role="status"><b>{status}</b> {voting.here_now(present)}<br /><span class="soft">{voting.cost_closing}</span></p>;
    const question = <p><b>{voting.close_question}</b><br /><span class="soft">{status} {voting.here_now(present)} {voting.close_for_good}</span></p>;
    return (
        <Foot
            cost={cost}
            next={{
                label: voting.close_vote,
                ask: { question, yes: voting.close_yes, no: voting.close_no },
                act: () => state.give({ type: "close_round", round: round.round }),
            }}
        />
    );
}
