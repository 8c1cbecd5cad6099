import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { useConsole } from "../../facilitator/console_state.ts";
import { Pills } from "../../facilitator/pills.tsx";
import { ReasonField, usable_reason } from "../../facilitator/reason_field.tsx";
import type { CastingVote, DecisionVote, ResultRow, RoundRow } from "../../protocol.ts";
import { tidy_line } from "../../ui/text_field.tsx";
import { ranking_of } from "../result.ts";
import { decision_console } from "./console_words.ts";

// Below the result: each proposal whose votes are level, and what the chair decided of it or may decide.
export function CastingVotes({ round, row }: { round: RoundRow; row: ResultRow }) {
    const { method } = round;
    const knows_chair = !round.secret && method.type === "decision" && (method.majority === "relative" || (method.majority === "absolute" && method.base === "expressed"));
    const level = knows_chair ? ranking_of<DecisionVote>(row.result).filter(({ figure }) => figure.tie && (figure.verdict === "rejected" || figure.by_chair)) : [];
    return (
        <>
            {level.map(({ proposal, figure }) => (
                <LevelProposal
                    key={proposal} round={round.round} proposal={proposal} votes={figure.in_favour}
                    given={round.casting_votes?.find((one) => one.proposal === proposal)}
                />
            ))}
        </>
    );
}

interface LevelProps {
    round: number;
    proposal: number;
    votes: number;
    given: CastingVote | undefined;
}

function LevelProposal({ round, proposal, votes, given }: LevelProps) {
    const state = useConsole();
    const [open, set_open] = useState(false);
    const title = state.title(proposal);
    return (
        <section class="casting">
            {given === undefined
                ? <p>{decision_console.level(title, votes)}</p>
                : <p>{decision_console.given(title, given.in_favour)} <span class="soft">{given.reason === undefined ? decision_console.erased : decision_console.because(given.reason)}</span></p>}
            {open
                ? <CastingForm round={round} proposal={proposal} given={given} stop={() => set_open(false)} />
                : (
                    <button
                        type="button" class="btn quiet thin" onClick={() => set_open(true)}
                        aria-label={(given === undefined ? decision_console.note_it_for : decision_console.change_it_for)(title)}
                    >
                        {given === undefined ? decision_console.note_it : decision_console.change_it}
                    </button>
                )}
        </section>
    );
}

function CastingForm({ round, proposal, given, stop }: Omit<LevelProps, "votes"> & { stop(): void }) {
    const state = useConsole();
    const form = useRef<HTMLFormElement>(null);
    // The one that is given can only be changed into the other.
    const [in_favour, choose] = useState<boolean | null>(given === undefined ? null : !given.in_favour);
    const [reason, set_reason] = useState("");
    useLayoutEffect(() => form.current?.querySelector("input")?.focus(), []);
    const is_ready = in_favour !== null && usable_reason(reason);
    const send = (event: Event): void => {
        event.preventDefault();
        if (!is_ready) return;
        state.give({ type: "give_casting_vote", round, proposal, in_favour, reason: tidy_line(reason) });
        stop();
    };
    return (
        <form ref={form} class="inset" onSubmit={send} onKeyDown={(event) => event.key === "Escape" && stop()}>
            <Pills<boolean | null>
                legend={decision_console.casting} name={`casting-${proposal}`} chosen={in_favour} on_choose={choose}
                choices={[{ value: true, label: decision_console.in_favour }, { value: false, label: decision_console.against }]}
            />
            <ReasonField
                label={decision_console.reason} value={reason} on_input={set_reason} hint={decision_console.choose_first}
                usual={[decision_console.reason_chair, decision_console.reason_prudence]}
            />
            <div class="acts">
                <button type="submit" class="btn thin" disabled={!is_ready}>{decision_console.note}</button>
                <button type="button" class="btn bare thin" onClick={stop}>{decision_console.leave}</button>
            </div>
        </form>
    );
}
