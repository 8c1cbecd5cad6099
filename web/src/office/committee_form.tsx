import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { committees_said } from "../i18n/office_committees.ts";
import { office } from "../i18n/office.ts";
import { fault_said } from "../i18n/office_convention.ts";
import type { FieldRow } from "../protocol.ts";
import { FieldCode } from "../ui/field_code.tsx";
import { LineField, focus_first_fault } from "../ui/line_field.tsx";
import { useSync } from "../ui/sync_context.ts";
import type { Fault } from "./fault.ts";
import { read_committee } from "./forms.ts";

interface CommitteeFormProps {
    // The field whose committee it is first of all.
    field: FieldRow;
    // Of the convention, in their order.
    fields: readonly FieldRow[];
    // The field's first committee.
    first: boolean;
    // It is to be the steering committee, may be it, or cannot, since there is one.
    steering: "is" | "may_be" | "is_not";
    stop(): void;
}

export function CommitteeForm({ field, fields, first, steering, stop }: CommitteeFormProps) {
    const sync = useSync();
    const [steers, set_steers] = useState(steering === "is");
    const usual = (is_steering: boolean): string => (is_steering ? committees_said.usual_steering : first ? office.usual_committee(field.title) : "");
    const [title, set_title] = useState(() => usual(steers));
    const [other_fields, set_others] = useState<readonly string[]>([]);
    const [fault, set_fault] = useState<Fault | undefined>();
    const form = useRef<HTMLFormElement>(null);
    useLayoutEffect(() => form.current?.querySelector("input")?.select(), []);
    const send = (event: Event): void => {
        event.preventDefault();
        const read = read_committee({ field: field.field, title, other_fields, steers }, fields);
        if ("faults" in read) {
            set_fault(read.faults.title);
            return focus_first_fault(event.currentTarget as HTMLFormElement);
        }
        sync.order(read.command);
        stop();
    };
    const tick_steers = (is_ticked: boolean): void => {
        if (title === usual(steers)) set_title(usual(is_ticked));
        set_steers(is_ticked);
    };
    const tick = (code: string, is_ticked: boolean): void => set_others(is_ticked ? [...other_fields, code] : other_fields.filter((one) => one !== code));
    const others = fields.filter((one) => one.field !== field.field);
    return (
        <form ref={form} class="inset" noValidate onSubmit={send} onKeyDown={(event) => event.key === "Escape" && stop()}>
            <LineField label={office.committee_name} value={title} fault={fault && fault_said(fault)} on_input={set_title} />
            {!steers && others.length > 0 && (
                <details class="further">
                    <summary>{committees_said.other_fields} <span class="soft">{other_fields.length > 0 ? other_fields.length : office.optional}</span></summary>
                    <p class="small soft">{committees_said.other_fields_hint}</p>
                    {others.map((one) => (
                        <label key={one.field} class="tick">
                            <input
                                type="checkbox" checked={other_fields.includes(one.field)}
                                onChange={(event) => tick(one.field, event.currentTarget.checked)}
                            />
                            <span class="disced"><FieldCode field={one.field} /> <span>{one.title}</span></span>
                        </label>
                    ))}
                </details>
            )}
            {steering === "may_be" && (
                <label class="tick">
                    <input type="checkbox" checked={steers} onChange={(event) => tick_steers(event.currentTarget.checked)} />
                    <span>{committees_said.steers}<small class="soft">{committees_said.steers_hint}</small></span>
                </label>
            )}
            <div class="acts">
                <button type="submit" class="btn thin">{office.found_committee}</button>
                <button type="button" class="btn bare thin" onClick={stop}>{office.not_now}</button>
            </div>
        </form>
    );
}
