import type { ComponentChildren } from "preact";
import { useRef, useState } from "preact/hooks";
import { common } from "../../i18n/common.ts";
import { field_name, sheets } from "../../i18n/sheets.ts";
import type { SheetField, SheetFields, SheetRow, SteeringOrders } from "../../protocol.ts";
import { About } from "../../ui/about.tsx";
import { focus_first_fault } from "../../ui/line_field.tsx";
import { Notice } from "../../ui/notice.tsx";
import { State } from "../../ui/state.tsx";
import { useSync } from "../../ui/sync_context.ts";
import { named, useOwnSeat } from "../members.ts";
import { said_of_sheet } from "../refusals.ts";
import { Drafts, type Draft } from "./draft.ts";
import { Editor } from "./editor.tsx";
import { form_of, read_form, type Fault, type Form } from "./form.ts";
import { change_of, pending_change, refused_changes, with_measures_alone, type RefusedChange } from "./sheet.ts";
import { ValueSaid, is_blank, value_line } from "./value_said.tsx";

interface FieldBlockProps {
    sheet: SheetRow;
    field: SheetField;
    today: string;
    // Who has this page cannot change the field.
    reads?: boolean;
    // Of the indicators, they change the measures alone.
    only?: "measures" | undefined;
    // What helps to write it, below its cells.
    below?: (form: Form, on_change: (form: Form) => void) => ComponentChildren;
}

// One field: what stands in it, and for members the way to change it. What was written here and waits to be sent is shown as if it stood.
export function FieldBlock({ sheet, field, today, reads, only, below }: FieldBlockProps) {
    const sync = useSync<SteeringOrders>();
    const seat = useOwnSeat();
    const filling = useFilling(sheet, field, only);
    const waiting = pending_change(sync, sheet.sheet, field);
    const values = { ...sheet.values, ...waiting?.value };
    const name = field_name[field];
    return (
        <div class={`field-block of-${field}`}>
            <div class="label">
                <h3>{name}</h3>
                {waiting !== undefined && <State cut="wait">{sheets.on_its_way}</State>}
                {filling.draft === null && filling.has_draft && <span class="small soft">{sheets.draft_kept}</span>}
                {seat !== undefined && !reads && filling.draft === null && (
                    <button ref={filling.opener} type="button" class="btn bare thin" onClick={filling.begin}>
                        {filling.has_draft ? sheets.resume : sheets.change}<About what={name} />
                    </button>
                )}
            </div>
            {filling.draft === null
                ? <div class="value">{is_blank(field, values) ? <p class="todo">{sheets.blank}</p> : <ValueSaid field={field} values={values} today={today} />}</div>
                : (
                    <Editor
                        field={field} name={name} form={filling.draft.form} faults={filling.faults} only={only} on_change={filling.write}
                        save={filling.save} stop={filling.stop} below={below?.(filling.draft.form, filling.write)}
                    />
                )}
            {refused_changes(sync, sheet.sheet, field).map((one) => <Refused key={one.entry.id} refused={one} sheet={sheet} field={field} only={only} />)}
        </div>
    );
}

// What is being written in the field, and what can be done with it.
function useFilling(sheet: SheetRow, field: SheetField, only: "measures" | undefined) {
    const sync = useSync<SteeringOrders>();
    const drafts = new Drafts(sync);
    const [draft, set_draft] = useState<Draft | null>(null);
    const [faults, set_faults] = useState<readonly Fault[]>([]);
    const opener = useRef<HTMLButtonElement>(null);
    const close = (): void => {
        drafts.forget(sheet.sheet, field);
        set_draft(null);
        set_faults([]);
        requestAnimationFrame(() => opener.current?.focus());
    };
    return {
        draft, faults, opener,
        has_draft: drafts.read(sheet.sheet, field) !== null,
        begin: (): void => {
            const waiting = pending_change(sync, sheet.sheet, field);
            set_draft(drafts.read(sheet.sheet, field) ?? { form: form_of(field, { ...sheet.values, ...waiting?.value }), seen: change_of(sheet, field) });
        },
        write: (form: Draft["form"]): void => {
            const changed = { ...draft, form };
            drafts.keep(sheet.sheet, field, changed);
            set_draft(changed);
        },
        save: (place: HTMLFormElement): void => {
            if (draft === null) return;
            const read = read_form(field, draft.form);
            if ("faults" in read) {
                set_faults(read.faults);
                return focus_first_fault(place);
            }
            const { seen } = draft;
            const value = allowed(read.value, sheet, only);
            sync.order({ type: "change_sheet", sheet: sheet.sheet, value, ...(seen === undefined ? {} : { instead_of: seen }) });
            close();
        },
        stop: close,
    };
}

// What of the value may be ordered, where only those cells can be changed.
const allowed = (value: SheetFields, sheet: SheetRow, only: "measures" | undefined): SheetFields =>
    (only === undefined ? value : with_measures_alone(value, sheet.values));

// A change that was refused, until it is read. Where another changed the field meanwhile, the person compares both and chooses.
function Refused({ refused, sheet, field, only }: { refused: RefusedChange; sheet: SheetRow; field: SheetField; only: "measures" | undefined }) {
    const sync = useSync<SteeringOrders>();
    const { command } = refused.entry;
    const last = sheet.changed.find((one) => one.field === field);
    const keep = (): void => sync.acknowledge(refused);
    const put_mine = (): void => {
        sync.acknowledge(refused);
        const value = allowed(command.value, sheet, only);
        sync.order({ type: "change_sheet", sheet: command.sheet, value, ...(last === undefined ? {} : { instead_of: last.change }) });
    };
    const is_conflict = refused.code === "changed_meanwhile" || refused.code === "stale";
    return (
        <Notice cut="no" alert>
            <div class="conflict">
                <p>
                    <b>{sheets.not_saved}</b>{" "}
                    {refused.code === "changed_meanwhile" && last !== undefined
                        ? sheets.conflict(named(last.member, sync.all("member"))) : said_of_sheet(refused.code)}
                </p>
                <dl>
                    {is_conflict && <div><dt>{sheets.conflict_theirs}</dt><dd class="written">{value_line(field, sheet.values)}</dd></div>}
                    <div><dt>{sheets.conflict_mine}</dt><dd class="written">{value_line(field, command.value)}</dd></div>
                </dl>
                <div class="acts">
                    <button type="button" class="btn thin" onClick={keep}>{is_conflict ? sheets.keep_theirs : common.understood}</button>
                    {is_conflict && <button type="button" class="btn quiet thin" onClick={put_mine}>{sheets.put_mine}</button>}
                </div>
            </div>
        </Notice>
    );
}
