import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { office } from "../i18n/office.ts";
import { session_colleges } from "../i18n/office_colleges.ts";
import { fault_said } from "../i18n/office_convention.ts";
import type { CommitteeRow } from "../protocol.ts";
import { LineField, focus_first_fault } from "../ui/line_field.tsx";
import { useSync } from "../ui/sync_context.ts";
import { CollegeChoice } from "./college_choice.tsx";
import { usual_colleges, type CollegeForm } from "./colleges.ts";
import { read_session, type SessionFaults, type SessionForm as Form } from "./forms.ts";

interface SessionFormProps {
    committees: readonly CommitteeRow[];
    // The form replaced the button that had the focus, and takes it.
    take_focus: boolean;
    done(): void;
}

export function SessionForm({ committees, take_focus, done }: SessionFormProps) {
    const sync = useSync();
    const only = committees.length === 1 ? committees[0] : undefined;
    const [form, set_form] = useState<Omit<Form, "colleges">>({ committee: only?.committee ?? null, title: "", when_where: "", authors_shown: false });
    // null: nobody changed them, and they are those of the committee.
    const [chosen, set_chosen] = useState<readonly CollegeForm[] | null>(null);
    const [faults, set_faults] = useState<SessionFaults>({});
    const committee = committees.find((one) => one.committee === form.committee);
    const colleges = chosen ?? usual_colleges(committee);
    const is_steering = committee?.steers === true;
    const first = useRef<HTMLSelectElement>(null);
    useLayoutEffect(() => {
        if (take_focus) first.current?.focus();
    }, []);
    const said = (field: "committee" | "title" | "when_where"): string | undefined => faults[field] && fault_said(faults[field]);
    const send = (event: Event): void => {
        event.preventDefault();
        const read = read_session({ ...form, colleges });
        if ("faults" in read) {
            set_faults(read.faults);
            return focus_first_fault(event.currentTarget as HTMLFormElement);
        }
        sync.order(read.command);
        done();
    };
    return (
        <form id="plan" class="form" noValidate onSubmit={send}>
            <div class="line-field">
                <label for="committee">{office.committee}</label>
                <select
                    ref={first} id="committee" class="input" value={form.committee ?? ""} aria-invalid={said("committee") !== undefined}
                    aria-describedby="committee-fault"
                    onChange={(event) => set_form({ ...form, committee: Number(event.currentTarget.value) || null })}
                >
                    <option value="">{office.choose_committee}</option>
                    {committees.map((one) => (
                        <option key={one.committee} value={one.committee}>{one.steers === true ? one.title : `${[one.field, ...one.other_fields ?? []].join(", ")} · ${one.title}`}</option>
                    ))}
                </select>
                <p id="committee-fault" class="fault">{faults.committee && office.choose_a_committee}</p>
                {is_steering && <p class="small soft" role="status">{session_colleges.steering_agenda}</p>}
            </div>
            <LineField
                label={office.session_name} hint={office.session_name_hint} value={form.title} fault={said("title")}
                on_input={(title) => set_form({ ...form, title })}
            />
            <LineField
                label={office.when_where} optional={office.optional} hint={office.when_where_hint} value={form.when_where}
                fault={said("when_where")}
                on_input={(when_where) => set_form({ ...form, when_where })}
            />
            <label class="tick">
                <input
                    type="checkbox" checked={form.authors_shown}
                    onChange={(event) => set_form({ ...form, authors_shown: event.currentTarget.checked })}
                />
                <span>{office.authors_shown}<small class="soft">{office.authors_hint}</small></span>
            </label>
            <CollegeChoice forms={colleges} faults={faults.colleges ?? {}} is_steering={is_steering} put={set_chosen} />
        </form>
    );
}
