import { useState } from "preact/hooks";
import { office } from "../i18n/office.ts";
import { fault_said } from "../i18n/office_convention.ts";
import type { ConventionRow } from "../protocol.ts";
import { FieldCode } from "../ui/field_code.tsx";
import { Foot } from "../ui/foot.tsx";
import { LineField, focus_first_fault } from "../ui/line_field.tsx";
import { useSync } from "../ui/sync_context.ts";
import { ConventionDetails } from "./convention_details.tsx";
import { no_details, read_convention, type ConventionFaults, type ConventionForm } from "./forms.ts";
import { useOffice } from "./office.ts";

// The convention's name, town, years, term, signatories and milestones; its nine fields are given.
export function ConventionPart() {
    const sync = useSync();
    const desk = useOffice();
    const held = sync.one("convention");
    const [form, set_form] = useState<ConventionForm>(() => form_of(held, new Date().getFullYear()));
    const [faults, set_faults] = useState<ConventionFaults>({});
    const put = (field: Line) => (value: string): void => set_form({ ...form, [field]: value });
    const fault = (field: Line): string | undefined => faults[field] && fault_said(faults[field]);
    const is_saved = held !== null && !changed(held, form);
    const send = (event: Event): void => {
        event.preventDefault();
        const read = read_convention(form);
        if ("faults" in read) {
            set_faults(read.faults);
            return focus_first_fault(event.currentTarget as HTMLFormElement);
        }
        set_faults({});
        if (!is_saved) sync.order(read.command);
        desk.part.value = "committees";
    };
    const fields = [...sync.all("field")].sort((a, b) => a.order - b.order);
    return (
        <>
            <div class="sheet">
                <h1>{held === null ? office.first_title : office.convention_title}</h1>
                <p class="soft lead">{held === null ? office.first_how : office.convention_how}</p>
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
                </form>
                <section class="part" aria-labelledby="nine">
                    <h2 id="nine">{office.nine_fields(fields.length)}</h2>
                    <p class="soft">{office.nine_how}</p>
                    <ul class="nine">
                        {fields.map((field) => (
                            <li key={field.field}><FieldCode field={field.field} /> <span>{field.title}</span></li>
                        ))}
                    </ul>
                </section>
            </div>
            <Foot
                cost={<p>{office.cost_convention}</p>}
                next={{ label: is_saved ? office.on_to_committees : office.save_convention, form: "convention" }}
            />
        </>
    );
}

type Line = "title" | "town" | "first_year" | "last_year";

function form_of(held: ConventionRow | null, this_year: number): ConventionForm {
    if (held === null)
        return { title: office.usual_title, town: "", first_year: String(this_year + 1), last_year: String(this_year + 4), ...no_details };
    const { title, town, signatories = [], starts_on = "", ends_on = "", milestones = [] } = held;
    return { title, town, first_year: String(held.first_year), last_year: String(held.last_year), signatories, starts_on, ends_on, milestones };
}

// A form with a fault is not what is held.
function changed(held: ConventionRow, form: ConventionForm): boolean {
    return JSON.stringify(read_convention(form)) !== JSON.stringify(read_convention(form_of(held, 0)));
}
