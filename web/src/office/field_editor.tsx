import { useLayoutEffect, useRef } from "preact/hooks";
import { fault_said, convention } from "../i18n/office_convention.ts";
import { fields_said } from "../i18n/office_fields.ts";
import { moving_rows } from "../i18n/moving_rows.ts";
import { About } from "../ui/about.tsx";
import { announce } from "../ui/announcer.tsx";
import { FieldCode } from "../ui/field_code.tsx";
import { focus_neighbour } from "../ui/focus.ts";
import { LineField } from "../ui/line_field.tsx";
import { MoveButtons, moves_by_keys, type Movable } from "../ui/move_buttons.tsx";
import { useMoving } from "../ui/moving.ts";
import { placed } from "../ui/placed.ts";
import type { Fault } from "./fault.ts";
import { fields_at_most, key_of_field, new_field, recoded, retitled, type FieldFaults, type FieldForm } from "./fields.ts";

interface FieldEditorProps {
    fields: readonly FieldForm[];
    faults: readonly FieldFaults[] | undefined;
    // Fields of a committee, by code: they stay.
    in_use: ReadonlySet<string>;
    put(fields: readonly FieldForm[]): void;
}

// The convention's fields, to rename, order, add and take out. Who adds one goes on in it.
export function FieldEditor({ fields, faults, in_use, put }: FieldEditorProps) {
    const list = useMoving<HTMLOListElement>();
    const was = useRef(fields.length);
    const is_added = useRef(false);
    useLayoutEffect(() => {
        if (is_added.current && fields.length > was.current) list.current?.lastElementChild?.querySelector("input")?.focus();
        is_added.current = false;
        was.current = fields.length;
    }, [fields.length]);
    useLayoutEffect(() => list.current?.querySelector("input")?.focus(), []);
    const change = (one: FieldForm, changed: FieldForm): void => put(fields.map((other) => (other === one ? changed : other)));
    const take_out = (one: FieldForm) => (event: Event): void => {
        focus_neighbour(event.currentTarget as HTMLElement);
        put(fields.filter((other) => other !== one));
        announce(moving_rows.taken_out(title_of(one)));
    };
    return (
        <>
            <p class="soft">{fields_said.change_how} <span id="field-keys">{moving_rows.by_keys}</span></p>
            <ol ref={list} class="field-editor" aria-label={fields_said.list} aria-describedby="field-keys">
                {fields.map((field, index) => (
                    <Line
                        key={key_of_field(field)} field={field} faults={faults?.[index] ?? {}} others={fields.filter((other) => other !== field)}
                        row={{ title: title_of(field), index, length: fields.length, put: (by) => put(placed(fields, field, index + by)) }}
                        change={(changed) => change(field, changed)}
                        take_out={fields.length > 1 && !in_use.has(field.field) ? take_out(field) : undefined}
                    />
                ))}
            </ol>
            {fields.length < fields_at_most
                ? (
                    <button
                        type="button" class="btn quiet thin"
                        onClick={() => {
                            is_added.current = true;
                            put([...fields, new_field(fields)]);
                        }}
                    >
                        {fields_said.add}
                    </button>
                )
                : <p class="small soft">{convention.no_more(fields_at_most)}</p>}
        </>
    );
}

const title_of = ({ title, field }: FieldForm): string => title || field || fields_said.added;

interface LineProps {
    field: FieldForm;
    faults: FieldFaults;
    others: readonly FieldForm[];
    row: Movable;
    change(field: FieldForm): void;
    // Absent: it stays.
    take_out: ((event: Event) => void) | undefined;
}

function Line({ field, faults, others, row, change, take_out }: LineProps) {
    return (
        <li onKeyDown={moves_by_keys(row)}>
            <FieldCode field={field.field} />
            {field.added === undefined
                ? <Title field={field} fault={faults.title} change={change} />
                : (
                    <div class="new-field">
                        <LineField
                            label={fields_said.name} value={field.title} fault={said(faults.title)}
                            on_input={(title) => change(retitled(field, title, others))}
                        />
                        <LineField
                            label={fields_said.code} hint={fields_said.code_hint} value={field.field} fault={said(faults.field)}
                            on_input={(typed) => change(recoded(field, typed))}
                        />
                    </div>
                )}
            <div class="acts">
                <MoveButtons row={row} />
                {take_out !== undefined && (
                    <button type="button" class="btn bare thin" onClick={take_out}>{fields_said.take_out}<About what={row.title} /></button>
                )}
            </div>
        </li>
    );
}

// Of a field that is there: its disc says which.
function Title({ field, fault, change }: { field: FieldForm; fault: Fault | undefined; change(field: FieldForm): void }) {
    const id = `field-fault-${field.field}`;
    return (
        <div>
            <input
                class="input" value={field.title} autocomplete="off" aria-label={fields_said.name_of(field.field)} aria-invalid={fault !== undefined}
                aria-describedby={fault === undefined ? undefined : id} onInput={(event) => change(retitled(field, event.currentTarget.value, []))}
            />
            {fault !== undefined && <p id={id} class="fault">{fault_said(fault)}</p>}
        </div>
    );
}

const said = (fault: Fault | undefined): string | undefined => fault && fault_said(fault);
