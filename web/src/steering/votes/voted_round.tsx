import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { votes } from "../../i18n/steering_votes.ts";
import { calendar_day, day } from "../../i18n/time.ts";
import { board_of } from "../../methods/on_board.ts";
import type { SteeringOrders, VotedRow } from "../../protocol.ts";
import { DayField } from "../../ui/day_field.tsx";
import { focus_first_fault } from "../../ui/line_field.tsx";
import { State } from "../../ui/state.tsx";
import { useSync } from "../../ui/sync_context.ts";
import { written_day, type Faults } from "../resolution_form.ts";
import { vote_in_words } from "../vote_said.tsx";
import { choice_on, decided_on, most_at_once, postponed_to, read_choices, shared_day, type Choice, type Chosen } from "./choices.ts";
import { Drafts } from "./drafts.ts";
import { on_their_way, refused_votes } from "./orders.ts";
import { RefusedVotesSaid } from "./refused_votes.tsx";
import { vote_lines, type VoteLine } from "./vote_lines.ts";
import { VoteTable } from "./vote_table.tsx";

interface VotedRoundProps {
    voted: VotedRow;
    is_newest: boolean;
    may_decide: boolean;
}

// One closed round. An older one on which nothing is left to decide is folded.
export function VotedRound({ voted, is_newest, may_decide }: VotedRoundProps) {
    const sync = useSync<SteeringOrders>();
    const lines = vote_lines(voted, {
        committees: sync.all("committee"), sessions: sync.all("live_session"), priorities: sync.all("priority"),
        decisions: sync.all("decision"),
    });
    const [is_folded] = useState(!is_newest && lines.every(({ is }) => is !== "open"));
    const session = sync.all("live_session").find((one) => one.session === voted.session);
    const method = board_of(voted.method).name();
    const of_method = voted.title === undefined ? null : method;
    const heading = `voted-${voted.session}-${voted.round}`;
    const round = <Round voted={voted} lines={lines} may_decide={may_decide} heading={heading} />;
    return (
        <section class="list voted" aria-labelledby={heading}>
            <h3 id={heading}>
                {voted.title ?? method}{" "}
                <small class="soft">{votes.closed_on(session?.title ?? votes.a_session, of_method, day(voted.closed_at))}</small>
            </h3>
            {is_folded ? <details><summary>{votes.all_recorded(lines.length)}</summary>{round}</details> : round}
        </section>
    );
}

interface RoundProps {
    voted: VotedRow;
    lines: readonly VoteLine[];
    may_decide: boolean;
    // The id of its title.
    heading: string;
}

// Its lines with what is chosen on each, and the one act.
function Round({ voted, lines, may_decide, heading }: RoundProps) {
    const sync = useSync<SteeringOrders>();
    const drafts = new Drafts(sync);
    const [chosen, set_chosen] = useState(() => drafts.read(voted));
    const [faults, set_faults] = useState<ReadonlyMap<number, Faults>>(new Map());
    const [sent, set_sent] = useState<number | null>(null);
    const place = useRef<HTMLDivElement>(null);
    const told = useRef<HTMLParagraphElement>(null);
    const today = written_day(new Date(sync.now()));
    const closed_on = calendar_day(written_day(new Date(voted.closed_at)));
    const motive_of = ({ item }: VoteLine): string => votes.motive(closed_on, vote_in_words(item.vote));
    const choice_of = (line: VoteLine): Choice => choice_on(line, chosen, motive_of(line));
    const decided = decided_on(lines, choice_of);
    const waiting = on_their_way(sync, voted);
    // The button that was pressed is gone.
    useLayoutEffect(() => {
        if (sent !== null) told.current?.focus();
    }, [sent]);
    const change = (...all: readonly Chosen[]): void => {
        const changed = new Map([...chosen, ...all.map(({ line, choice }) => [line.item.proposal, { ...choice, seen: line.last?.decision }] as const)]);
        set_chosen(changed);
        drafts.keep(voted, changed);
        set_sent(null);
        set_faults(new Map([...faults].filter(([proposal]) => all.every(({ line }) => proposal !== line.item.proposal))));
    };
    const day_of_all = shared_day(decided);
    const record = (): void => {
        const read = read_choices(voted, decided, today);
        if ("faults" in read) {
            set_faults(read.faults);
            return focus_first_fault(place.current!);
        }
        set_sent(decided.length);
        sync.order(read.command, (answer) => {
            if (answer === null) return set_sent(null);
            drafts.forget(voted);
        });
    };
    const is_open = may_decide && lines.some(({ is }) => is === "open");
    return (
        <div ref={place}>
            {refused_votes(sync, voted).map((one) => <RefusedVotesSaid key={one.entry.id} refused={one} lines={lines} />)}
            <VoteTable
                heading={heading} lines={lines} faults={faults} today={today} may_decide={may_decide} waiting={waiting}
                choice_of={choice_of} motive_of={motive_of} change={(line, choice) => change({ line, choice })}
            />
            <div class="record">
                {day_of_all !== null && (
                    <DayField
                        label={votes.same_day} hint={votes.same_day_how} min={today} value={day_of_all} fault={undefined}
                        on_input={(day) => day !== "" && change(...postponed_to(decided, day))}
                    />
                )}
                {faults.size > 0 && <p class="fault" role="alert">{votes.to_fill_in(faults.size)}</p>}
                {decided.length > most_at_once && <p class="fault" role="alert">{votes.too_many(most_at_once)}</p>}
                {is_open && waiting.length === 0 && decided.length > 0 && decided.length <= most_at_once && (
                    <button type="button" class="btn" onClick={record}>{votes.record(decided.length)}</button>
                )}
                {is_open && waiting.length === 0 && decided.length === 0 && sent === null && <p class="soft">{votes.nothing_chosen}</p>}
                <p ref={told} tabIndex={-1} role="status">
                    {waiting.length > 0
                        ? <State cut="wait">{votes.on_their_way(waiting.length)}</State>
                        : sent !== null && <State>{votes.recorded(sent)}</State>}
                </p>
            </div>
        </div>
    );
}
