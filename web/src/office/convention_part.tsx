import { useState } from "preact/hooks";
import { office } from "../i18n/office.ts";
import { fault_said } from "../i18n/office_convention.ts";
import { fields_said } from "../i18n/office_fields.ts";
import type { ConventionRow, FieldRow } from "../protocol.ts";
import { FieldCode } from "../ui/field_code.tsx";
import { Foot } from "../ui/foot.tsx";
import { LineField, focus_first_fault } from "../ui/line_field.tsx";
import { useSync } from "../ui/sync_context.ts";
import { ConventionDetails } from "./convention_details.tsx";
import { FieldEditor } from "./field_editor.tsx";
import { fields_of_committees, in_order, type FieldForm } from "./fields.ts";
import { no_details, read_convention, type ConventionFaults, type ConventionForm } from "./forms.ts";
import { useOffice } from "./office.ts";

// The convention's name, town, years, term, signatories, milestones and fields.
export function ConventionPart() {
    const sync = useSync();
    const desk = useOffice();
    const held = sync.one("convention");
    const [form, set_form] = useState<ConventionForm>(() => desk.described.peek() ?? form_of(held, sync.all("field"), new Date().getFullYear()));
    const [faults, set_faults] = useState<ConventionFaults>({});
    const put = (field: Line) => (value: string): void => set_form({ ...form, [field]: value });
    const fault = (field: Line): string | undefined => faults[field] && fault_said(faults[field]);
    // What was typed here before and is not saved.
    const [is_kept, set_kept] = useState(desk.described.peek() !== null);
    const give_up = (): void => {
        desk.described.value = null;
        set_kept(false);
        set_faults({});
        set_form(form_of(held, sync.all("field"), 0));
        document.getElementById("main")?.focus();
    };
    const is_saved = held !== null && !changed(held, sync.all("field"), form);
    const send = (event: Event): void => {
        event.preventDefault();
        const read = read_convention(form);
        if ("faults" in read) {
            set_faults(read.faults);
            return focus_first_fault(event.currentTarget as HTMLFormElement);
        }
        set_faults({});
        if (!is_saved) desk.describe(form, read.command);
        desk.part.value = "committees";
    };
    return (
        <>
            <div class="sheet">
                <h1>{held === null ? office.first_title : office.convention_title}</h1>
                <p class="soft lead">{held === null ? office.first_how : office.convention_how}</p>
                {is_kept && held !== null && !is_saved && (
                    <p>{office.not_saved_yet} <button type="button" class="btn quiet thin" onClick={give_up}>{office.back_to_saved}</button></p>
                )}
                <form id="convention" class="form" noValidate onSubmit={send}>
                    <LineField label={office.convention_name} value={form.title} fault={fault("title")} on_input={put("title")} />
                    <LineField
                        label={office.town} hint={office.town_hint} value={form.town} fault={fault("town")} on_input={put("town")}
                    />
                    <div class="years">
                        <LineField
                            label={office.first_year} numeric value={form.first_year} fault={fault("first_year")}
                            on_input={put("first_year")}
                        />
                        <LineField
                            label={office.last_year} numeric value={form.last_year} fault={fault("last_year")}
                            on_input={put("last_year")}
                        />
                    </div>
                    <ConventionDetails form={form} faults={faults} put={(part) => set_form({ ...form, ...part })} />
                    <Fields form={form} faults={faults} put={(fields) => set_form({ ...form, fields })} />
                </form>
            </div>
            <Foot
                cost={<p>{office.cost_convention}</p>}
                next={{ label: is_saved ? office.on_to_committees : office.save_convention, form: "convention" }}
            />
        </>
    );
}

type Line = "title" | "town" | "first_year" | "last_year";

function form_of(held: ConventionRow | null, rows: readonly FieldRow[], this_year: number): ConventionForm {
    const fields = in_order(rows).map(({ field, title }) => ({ field, title }));
    if (held === null)
        return { title: office.usual_title, town: "", first_year: String(this_year + 1), last_year: String(this_year + 4), ...no_details, fields };
    const { title, town, signatories = [], starts_on = "", ends_on = "", milestones = [] } = held;
    return { title, town, first_year: String(held.first_year), last_year: String(held.last_year), signatories, starts_on, ends_on, milestones, fields };
}

// A form with a fault is not what is held.
function changed(held: ConventionRow, rows: readonly FieldRow[], form: ConventionForm): boolean {
    return JSON.stringify(read_convention(form)) !== JSON.stringify(read_convention(form_of(held, rows, 0)));
}

interface FieldsProps { form: ConventionForm; faults: ConventionFaults; put(fields: readonly FieldForm[]): void }

// The fields as they are, until somebody wants to change them.
function Fields({ form, faults, put }: FieldsProps) {
    const sync = useSync();
    const [changing, set_changing] = useState(false);
    const { fields } = form;
    return (
        <section class="part" aria-labelledby="nine">
            <h2 id="nine">{fields_said.title(fields.length)}</h2>
            {changing
                ? <FieldEditor fields={fields} faults={faults.fields} in_use={fields_of_committees(sync.all("committee"))} put={put} />
                : (
                    <>
                        <p class="soft">{fields_said.how}</p>
                        <ul class="nine">
                            {fields.map(({ field, title }) => <li key={field}><FieldCode field={field} /> <span>{title}</span></li>)}
                        </ul>
                        <button type="button" class="btn quiet thin" onClick={() => set_changing(true)}>{fields_said.change}</button>
                    </>
                )}
        </section>
    );
}
