import { useEffect, useId } from "preact/hooks";
import { diagnosis_kinds } from "../../i18n/diagnosis.ts";
import { diagnosing } from "../../i18n/steering_diagnosis.ts";
import type { DiagnosisRow, FieldRow, SteeringOrders } from "../../protocol.ts";
import { FieldCode } from "../../ui/field_code.tsx";
import { useGrowing } from "../../ui/growing.ts";
import { State } from "../../ui/state.tsx";
import { useSync } from "../../ui/sync_context.ts";
import { useOwnSeat } from "../members.ts";
import { kinds, of_kind, pending_new, type RefusedOrder } from "./lines.ts";
import { LineBlock } from "./line_block.tsx";
import { LineSaid } from "./line_said.tsx";
import { NewLines } from "./new_lines.tsx";
import { counts_of } from "./told.ts";
import { unfold, unfolded } from "./unfolded.ts";

interface FieldDiagnosisProps {
    field: FieldRow;
    lines: readonly DiagnosisRow[];
    // Of the lines of this field; and of those, what has no line here.
    refused: readonly RefusedOrder[];
    lost: readonly RefusedOrder[];
}

// The diagnosis of a field: how much there is; unfolded, the lines themselves. One that is empty unfolds for who can write in it.
export function FieldDiagnosis({ field, lines, refused, lost }: FieldDiagnosisProps) {
    const seat = useOwnSeat();
    const id = useId();
    const is_open = unfolded.value.has(field.field);
    const last_refused = refused[refused.length - 1]?.entry.id;
    useEffect(() => {
        if (last_refused !== undefined) unfold(field.field, true);
    }, [last_refused]);
    const head = (
        <>
            <FieldCode field={field.field} />
            <span class="name">{field.title} <small class="soft">{counts_of(lines) ?? diagnosing.nothing}</small></span>
            {!is_open && refused.length > 0 && <State cut="no">{diagnosing.to_read_again}</State>}
        </>
    );
    if (lines.length === 0 && seat === undefined) return <li data-field={field.field}><h3>{head}</h3></li>;
    return (
        <li data-field={field.field}>
            <h3>
                <button
                    type="button" class="unfold" aria-expanded={is_open} aria-controls={is_open ? id : undefined}
                    onClick={() => unfold(field.field, !is_open)}
                >
                    {head}
                </button>
            </h3>
            {is_open && <div id={id} class="unfolded"><Lines field={field} lines={lines} lost={lost} /></div>}
        </li>
    );
}

// Lines that fill a screen, and those drawn at a time after them.
const first_lines = 8;
const more_lines = 16;

function Lines({ field, lines, lost }: { field: FieldRow; lines: readonly DiagnosisRow[]; lost: readonly RefusedOrder[] }) {
    const sync = useSync<SteeringOrders>();
    const seat = useOwnSeat();
    const in_order = kinds.flatMap((kind) => of_kind(lines, kind));
    const drawn = in_order.slice(0, useGrowing(in_order.length, first_lines, more_lines));
    const coming = pending_new(sync, field.field);
    return (
        <>
            {kinds.map((kind) => {
                const own = of_kind(drawn, kind);
                const new_ones = coming.filter(({ command }) => command.said.kind === kind);
                if (own.length + new_ones.length === 0) return null;
                return (
                    <div key={kind} class="of-kind">
                        <h4>{diagnosis_kinds[kind]}</h4>
                        <ul>
                            {own.map((row) => <LineBlock key={row.line} row={row} />)}
                            {new_ones.map(({ id, command }) => (
                                <li key={id}>
                                    <LineSaid said={command.said}>
                                        <p><State cut="wait">{diagnosing.on_its_way}</State></p>
                                    </LineSaid>
                                </li>
                            ))}
                        </ul>
                    </div>
                );
            })}
            {seat !== undefined && <NewLines field={field} count={lines.length} refused={lost} />}
        </>
    );
}
