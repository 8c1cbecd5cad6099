import { useEffect, useRef } from "preact/hooks";
import { filtering } from "../i18n/filtering.ts";
import { deciding, resolution_name } from "../i18n/steering_decisions.ts";
import { steering } from "../i18n/steering.ts";
import type { DecisionRow, LiveSessionRow } from "../protocol.ts";
import { announce } from "../ui/announcer.tsx";
import { dot_worth } from "../ui/dots.tsx";
import { FieldCode } from "../ui/field_code.tsx";
import { useGrowing } from "../ui/growing.ts";
import { useMoving } from "../ui/moving.ts";
import { Said } from "../ui/said.tsx";
import { useSync } from "../ui/sync_context.ts";
import { state_of } from "./board.ts";
import { FilterBar, type Arrangement } from "./filter_bar.tsx";
import { LostRefusals } from "./lost_refusals.tsx";
import { called, useOwnSeat } from "./members.ts";
import { compared, ComparedContext } from "./overlaps/compared.ts";
import { OverlapList } from "./overlaps/overlap_list.tsx";
import { OriginRefusals } from "./sheets/origin_refusals.tsx";
import {
    by_place, by_session, filtered, key_of, lines_of, no_filters, type Filters, type Group, type Line,
} from "./priorities.ts";
import { PriorityLine, dots_of } from "./priority_line.tsx";

// Which priorities are shown, and in which order.
export interface RetainedShown { readonly filters: Filters; readonly arrangement: Arrangement }
export const all_retained: RetainedShown = { filters: no_filters, arrangement: "by_committee" };

// What the committees retained, each with its votes and what was decided on it.
export function RetainedLists({ chosen, choose }: { chosen: RetainedShown; choose(chosen: RetainedShown): void }) {
    const sync = useSync();
    const { filters, arrangement } = chosen;
    const decisions = sync.all("decision");
    useDecisionsSaid(decisions);
    const fields = [...sync.all("field")].sort((one, other) => one.order - other.order);
    const committees = sync.all("committee");
    const lines = lines_of({
        fields, committees, sessions: sync.all("live_session"), priorities: sync.all("priority"), decisions,
        sheets: sync.all("sheet"),
    });
    if (lines.length === 0) return <><LostRefusals shown={lines} /><OriginRefusals /><NoneYet /></>;
    const shown = filtered(lines, filters);
    const worth = dot_worth(Math.max(0, ...lines.map((line) => dots_of(line.priority))));
    return (
        <ComparedContext.Provider value={compared(lines, sync.all("comparison"), decisions)}>
            <section class="retained" aria-labelledby="retained">
                <h2 id="retained">{steering.retained_title(lines.length, new Set(lines.map((line) => line.committee)).size)}</h2>
                <p class="cap">{steering.retained_how} {worth > 1 && steering.dot_worth_votes(worth)}</p>
                <Seat />
                <FilterBar
                    filters={filters} arrangement={arrangement} fields={fields} committees={committees}
                    convention={sync.one("convention")} lines={lines} shown={shown.length}
                    filter={(one) => choose({ ...chosen, filters: one })} arrange={(one) => choose({ ...chosen, arrangement: one })}
                />
                <LostRefusals shown={shown} />
                <OriginRefusals />
                <OverlapList lines={lines} shown={shown} show_all={() => choose({ ...chosen, filters: no_filters })} />
                {shown.length === 0 && <p class="soft nothing">{filtering.none_found}</p>}
                {arrangement === "by_committee"
                    ? <OfCommittees groups={by_session(shown)} worth={worth} />
                    : <CommonOrder groups={by_place(shown)} worth={worth} />}
            </section>
        </ComparedContext.Provider>
    );
}

function NoneYet() {
    return (
        <section class="retained none-yet" aria-labelledby="retained">
            <p class="hollow" aria-hidden="true"><span class="dot none" /></p>
            <h2 id="retained">{steering.none_retained}</h2>
            <p class="soft">{steering.none_retained_how}</p>
        </section>
    );
}

// Who decides by this page, or that it only reads.
function Seat() {
    const seat = useOwnSeat();
    return <p class="cap">{seat === undefined ? deciding.reads_only : deciding.you(called(seat))}</p>;
}

// Groups that fill a screen, and those drawn at a time after them.
const first_groups = 4;
const more_groups = 6;

function OfCommittees({ groups, worth }: { groups: readonly Group<LiveSessionRow>[]; worth: number }) {
    const drawn = useGrowing(groups.length, first_groups, more_groups);
    return <>{groups.slice(0, drawn).map((group) => <OfSession key={group.name.session} lines={group.lines} worth={worth} />)}</>;
}

function OfSession({ lines, worth }: { lines: readonly Line[]; worth: number }) {
    const rows = useMoving<HTMLOListElement>();
    const first = lines[0];
    if (first === undefined) return null;
    const { committee, session, field } = first;
    const { list } = session;
    const heading = `retained-${session.session}`;
    const goes_on = state_of(session) !== "closed";
    return (
        <section class="list" data-field={field.field} aria-labelledby={heading}>
            <h3 id={heading}>
                <FieldCode field={field.field} />
                <span>{committee.title} <small class="soft">{session.title}{goes_on && `, ${steering.still_open}`}</small></span>
            </h3>
            {list !== undefined && <p class="cap how">{list.reason !== undefined ? steering.list_by_hand(list.reason) : list.by_votes ? steering.list_by_votes : steering.list_by_room}</p>}
            <ol ref={rows}>{lines.map((line) => <PriorityLine key={line_key(line)} line={line} worth={worth} alone={false} />)}</ol>
        </section>
    );
}

// One order across committees, whatever their methods: only ranks travel.
function CommonOrder({ groups, worth }: { groups: readonly Group<number>[]; worth: number }) {
    // Where 60 sessions retained something, a place alone fills screens.
    const drawn = useGrowing(groups.length, 1, 1);
    return (
        <>
            <p class="cap how">{deciding.common_order_how}</p>
            {groups.slice(0, drawn).map(({ name: place, lines }) => (
                <section key={place} class="list level" aria-labelledby={`place-${place}`}>
                    <h3 id={`place-${place}`}><span><Said>{deciding.place(place)}</Said> <small class="soft">{lines.length}</small></span></h3>
                    <ul>{lines.map((line) => <PriorityLine key={line_key(line)} line={line} worth={worth} alone />)}</ul>
                </section>
            ))}
        </>
    );
}

const line_key = ({ priority }: Line): string => key_of(priority);

// Announces what is newly decided; nothing on the first drawing.
function useDecisionsSaid(decisions: readonly DecisionRow[]): void {
    const last = decisions.reduce((most, one) => Math.max(most, one.decision), 0);
    const before = useRef<number | null>(null);
    useEffect(() => {
        const held = before.current;
        before.current = last;
        if (held === null) return;
        const fresh = decisions.filter((one) => one.decision > held);
        if (fresh.length > 0)
            announce(fresh.map((one) => deciding.now_decided(one.title ?? steering.erased, resolution_name[one.resolution])).join(" "));
    });
}
