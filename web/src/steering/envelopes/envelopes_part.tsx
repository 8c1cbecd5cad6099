import "./envelopes.css";
import { useState } from "preact/hooks";
import { budgets } from "../../i18n/budgets.ts";
import { envelopes } from "../../i18n/envelopes.ts";
import { taking_away } from "../../i18n/taking_away.ts";
import type { BudgetEnvelope, SteeringOrders } from "../../protocol.ts";
import { useGrowing } from "../../ui/growing.ts";
import { useInPlace } from "../../ui/in_place.ts";
import { FieldCode } from "../../ui/field_code.tsx";
import { useSync } from "../../ui/sync_context.ts";
import { TakeAwayLine } from "../../ui/take_away_line.tsx";
import { BudgetTable, type Row } from "../budget_table.tsx";
import { useOwnSeat } from "../members.ts";
import { DeclareForm } from "./envelope_form.tsx";
import { LeftSaid, LineActs, UsedBar } from "./envelope_line.tsx";
import { hold, most_envelopes, percent_used, scope_key, type Held } from "./envelopes.ts";
import { blank_form, form_of } from "./form.ts";
import { refused_sets, refused_without_line, shown_envelopes } from "./orders.ts";
import { RefusedEnvelope } from "./refused_envelope.tsx";
import { in_short, name_of } from "./said.ts";

// What the convention has to spend, against what its action sheets plan; and for members the way to declare it.
export function EnvelopesPart() {
    const sync = useSync<SteeringOrders>();
    const seat = useOwnSeat();
    const declaring = useInPlace();
    const [begun, begin_with] = useState(blank_form);
    const all = shown_envelopes(sync);
    const held = all.map((one) => hold(one, sync.all("sheet")));
    const correct = (written: BudgetEnvelope): void => (begin_with(form_of(written)), declaring.open());
    const declare = (): void => (begin_with(blank_form), declaring.open());
    return (
        <div class="envelopes">
            <h3>{envelopes.title}</h3>
            {all.length === 0
                ? <p class="how"><b>{envelopes.none}</b> {envelopes.what}</p>
                : <Table held={held} can_write={seat !== undefined} correct={correct} />}
            {(seat === undefined ? refused_sets(sync) : refused_without_line(sync)).map((one) => <RefusedEnvelope key={one.entry.id} refused={one} correct={correct} />)}
            {seat === undefined && <p class="soft">{envelopes.reads_only}</p>}
            {seat !== undefined && all.length === 0 && !declaring.is_open && <p class="soft">{envelopes.begin}</p>}
            {seat !== undefined && (declaring.is_open
                ? <DeclareForm key={JSON.stringify(begun)} begun={begun} stop={declaring.stop} />
                : all.length >= most_envelopes
                    ? <p class="soft">{envelopes.full(most_envelopes)}</p>
                    : (
                        <p>
                            <button ref={declaring.opener} type="button" class={all.length === 0 ? "btn thin" : "btn quiet thin"} onClick={declare}>
                                {all.length === 0 ? envelopes.declare : envelopes.declare_another}
                            </button>
                        </p>
                    ))}
            {all.length > 0 && (
                <>
                    <TakeAwayLine
                        of={taking_away.of_envelopes}
                        files={[{ name: "envelopes.csv", label: taking_away.csv, saved_as: `${taking_away.of_envelopes}.csv` }]}
                    />
                    <p class="cap">{envelopes.in_workbooks}</p>
                </>
            )}
        </div>
    );
}

interface TableProps { held: readonly Held[]; can_write: boolean; correct(written: BudgetEnvelope): void }

function Table({ held, can_write, correct }: TableProps) {
    const sync = useSync<SteeringOrders>();
    const fields = sync.all("field");
    const drawn = useGrowing(held.length, 20, 80);
    const is_waiting = sync.pending.value.some(({ command }) => command.type === "set_envelope");
    const has_acts = can_write || is_waiting;
    const of_one = (one: Held): Row => ({
        key: scope_key(one.scope), notes: notes_of(one), below: <UsedBar held={one} />,
        head: one.scope.field === undefined
            ? name_of(one.scope, fields)
            : <span class="of-field"><FieldCode field={one.scope.field} /> <span>{name_of(one.scope, fields)}</span></span>,
        cells: [
            { head: envelopes.amount, euros: one.euros }, { head: envelopes.planned, euros: one.planned },
            { head: envelopes.granted, euros: one.granted },
            { head: envelopes.left, euros: one.euros - one.planned, said: <LeftSaid held={one} /> },
        ],
        ...(has_acts ? { acts: <LineActs held={one} can_write={can_write} correct={correct} /> } : {}),
    });
    return (
        <>
            <p class="in-short"><b>{in_short(held)}</b></p>
            <p class="cap how">
                {envelopes.how} {held.some(({ scope }) => scope.year !== undefined) && envelopes.how_year} {envelopes.bar}
            </p>
            <BudgetTable
                title={envelopes.title} head={envelopes.envelope} acts_head={has_acts ? envelopes.acts : undefined}
                rows={held.slice(0, drawn).map(of_one)}
            />
        </>
    );
}

function notes_of(held: Held): readonly string[] {
    const used = percent_used(held);
    const sheets = held.unpriced > 0 ? budgets.sheets_some_unpriced(held.sheets, held.unpriced) : budgets.sheets(held.sheets);
    return used === null ? [sheets] : [`${envelopes.used(used)}, ${sheets}`];
}
