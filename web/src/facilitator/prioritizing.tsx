import { useState } from "preact/hooks";
import { facilitator } from "../i18n/facilitator.ts";
import { beside } from "../i18n/facilitator_beside.ts";
import { ordering } from "../i18n/facilitator_order.ts";
import { put_to_vote } from "../i18n/facilitator_put_to_vote.ts";
import { moving_rows } from "../i18n/moving_rows.ts";
import type { SessionRow } from "../protocol.ts";
import { Foot } from "../ui/foot.tsx";
import { Said } from "../ui/said.tsx";
import { Stepper } from "../ui/stepper.tsx";
import { useSync } from "../ui/sync_context.ts";
import { tidy_line } from "../ui/text_field.tsx";
import { step_name, step_now } from "./agenda.ts";
import { useConsole, type ConsoleState } from "./console_state.ts";
import { NextStep } from "./next_step.tsx";
import { use_kept } from "./kept.ts";
import { first_ranks, is_as_voted, same_order, type Order } from "./order.ts";
import { OrderedList } from "./ordered_list.tsx";
import { OtherProposals } from "./other_proposals.tsx";
import { retainable } from "./retainable.ts";
import { ReasonField, usable_reason } from "./reason_field.tsx";
import { usual_settings } from "./round_settings.ts";
import { AwaitingPanel } from "./to_vote/awaiting_panel.tsx";
import { voted_on } from "./vote_order.ts";

const usual_places = 5;
const most_places = 20;

// The session's priorities: from the last result, put in order by hand, retained.
export function Prioritizing({ session }: { session: SessionRow }) {
    const sync = useSync();
    const state = useConsole();
    const retained = sync.one("priorities")?.priorities ?? [];
    const order = order_at_hand(state, retained);
    const is_retained = order.length > 0 && same_order(order, retained);
    const set = (changed: Order): void => void (state.draft.value = changed);
    const is_by_hand = !is_retained && departs_from_votes(state, order);
    return (
        <>
            <div class="sheet">
                <h1>{step_name(step_now(session))}</h1>
                <p class="soft">{is_retained ? ordering.retained_how : ordering.how}</p>
                {state.live.value.some(({ priority }) => priority !== undefined) && <p>{put_to_vote.not_retained}</p>}
                <FromVotes state={state} set={set} />
                {order.length === 0
                    ? <p class="nothing">{ordering.nothing_chosen}</p>
                    : <><OrderedList order={order} set={set} /><p id="by-keys" class="small soft">{moving_rows.by_keys}</p></>}
                {is_retained && <HowRetained />}
                {is_by_hand && <WhyByHand />}
                <OtherProposals order={order} set={set} />
                <AwaitingPanel session={session} />
            </div>
            {is_retained || (order.length === 0 && retained.length === 0)
                ? (
                    <NextStep
                        session={session} cost={<p>{ordering.cost_next(retained.length)}</p>}
                        others={<VoteAgain state={state} />}
                    />
                )
                : <RetainFoot state={state} order={order} retained={retained} is_by_hand={is_by_hand} />}
        </>
    );
}

// The list shown: the facilitator's unsaved order, else what is retained, else the first of the votes.
function order_at_hand(state: ConsoleState, retained: Order): Order {
    const own = retainable(state);
    const draft = state.draft.value;
    if (draft !== null) return draft.filter((proposal) => own.has(proposal));
    if (retained.length > 0) return retained;
    return first_ranks(state.vote_order.value, usual_places, own);
}

// As the server judges it. Where the votes rank nothing that can be retained there is nothing to depart from.
function departs_from_votes(state: ConsoleState, order: Order): boolean {
    const own = retainable(state);
    const vote_order = state.vote_order.value;
    return vote_order.some(({ proposal }) => own.has(proposal)) && order.length > 0 && !is_as_voted(order, vote_order, own);
}

const reason_kept = "priorities/reason";

// Why the list is not the votes'. It goes to the steering committee with the list.
function WhyByHand() {
    const [reason, set_reason] = use_kept(reason_kept, "");
    return (
        <ReasonField
            label={ordering.why_by_hand} hint={ordering.why_by_hand_how} value={reason} on_input={set_reason}
            usual={[ordering.reason_debated, ordering.reason_parted, ordering.reason_sooner, ordering.reason_under_way]}
        />
    );
}

function HowRetained() {
    const row = useSync().one("priorities");
    if (row === null) return null;
    return row.reason !== undefined
        ? <p class="small soft">{ordering.by_hand(row.reason)}</p>
        : row.by_votes ? <p class="small soft">{ordering.by_votes}</p> : null;
}

function FromVotes({ state, set }: { state: ConsoleState; set(order: Order): void }) {
    const [places, set_places] = useState(usual_places);
    const vote_order = state.vote_order.value;
    if (vote_order.length === 0 || retainable(state).size === 0) return null;
    const first = (count: number): Order => first_ranks(vote_order, count, retainable(state));
    const most = Math.max(1, first(most_places).length);
    const take = (count: number): void => {
        set_places(count);
        set(first(count));
    };
    return (
        <>
            <div class="from-result">
                <Stepper
                    label={ordering.take_first} value={Math.min(places, most)} least={1} most={most}
                    less={ordering.take_one_less} more={ordering.take_one_more} on_change={take}
                />
                <button type="button" class="btn bare thin" onClick={() => take(places)}>{ordering.take_again}</button>
            </div>
            <WhichVote state={state} />
        </>
    );
}

// Where the order comes from, when several votes could have given it.
function WhichVote({ state }: { state: ConsoleState }) {
    const several = state.votes.value.length > 1;
    const live = state.live.value.map((row) => row.proposal);
    const [full, ...again] = state.deciding.value;
    if (!several || full === undefined) return null;
    const later = again.filter((vote) => live.some((proposal) => voted_on(vote).has(proposal)));
    return (
        <p class="small soft">
            <From round={full.row.round} />{" "}
            {later.map(({ row: { round } }) => <Then key={round} round={round} />)}
        </p>
    );
}

function From({ round }: { round: number }) {
    const state = useConsole();
    const title = state.round_title(round);
    return title === undefined ? <Said>{ordering.from_vote(state.vote_number(round))}</Said> : <>{beside.from_titled(title)}</>;
}

function Then({ round }: { round: number }) {
    const state = useConsole();
    const title = state.round_title(round);
    return title === undefined ? <Said>{ordering.then_by_vote(state.vote_number(round))}</Said> : <>{beside.then_by_titled(title)}</>;
}

interface RetainFootProps {
    state: ConsoleState;
    order: Order;
    retained: Order;
    is_by_hand: boolean;
}

function RetainFoot({ state, order, retained, is_by_hand }: RetainFootProps) {
    const [reason, set_reason] = use_kept(reason_kept, "");
    const retain = (): void => {
        state.give({ type: "retain", priorities: [...order], ...(is_by_hand ? { reason: tidy_line(reason) } : {}) });
        state.draft.value = null;
        set_reason("");
    };
    const is_unsaid = is_by_hand && !usable_reason(reason);
    const changed = retained.length > 0;
    return (
        <Foot
            cost={<p>{is_unsaid ? ordering.cost_unsaid : changed ? ordering.cost_replace(retained.length) : ordering.cost_retain}</p>}
            others={changed && (
                <button type="button" class="btn quiet" onClick={() => (state.draft.value = null)}>
                    {ordering.back_to_retained}
                </button>
            )}
            next={{ label: order.length === 0 ? ordering.clear_priorities : ordering.retain(order.length), disabled: is_unsaid, act: retain }}
        />
    );
}

function VoteAgain({ state }: { state: ConsoleState }) {
    return (
        <button type="button" class="btn quiet" onClick={() => (state.settings.value = usual_settings(state.live.value.length))}>
            {facilitator.vote_again}
        </button>
    );
}
