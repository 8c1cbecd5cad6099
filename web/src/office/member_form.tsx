import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { office } from "../i18n/office.ts";
import { fault_said } from "../i18n/office_convention.ts";
import { seats } from "../i18n/office_members.ts";
import type { MemberRow } from "../protocol.ts";
import { LineField, focus_first_fault } from "../ui/line_field.tsx";
import { read_member, type Fault, type MemberForm as Form } from "./forms.ts";

interface MemberFormProps {
    // Whose name and function are corrected; absent: somebody new.
    member?: MemberRow;
    title?: string;
    // What is asked for; absent: of a member of the steering committee.
    asked?: Asked;
    send_label: string;
    send(called: string, function_: string): void;
    stop(): void;
}

export interface Asked { readonly name: string; readonly name_hint?: string; readonly role: string; readonly role_hint: string }

const of_a_seat = (): Asked => ({ name: seats.name, name_hint: seats.name_hint, role: seats.role, role_hint: seats.role_hint });

// A member's name, and what they sit in the committee for.
export function MemberForm({ member, title, asked = of_a_seat(), send_label, send, stop }: MemberFormProps) {
    const [form, set_form] = useState<Form>({ called: member?.called ?? "", function: member?.function ?? "" });
    const [faults, set_faults] = useState<Partial<Record<keyof Form, Fault>>>({});
    const place = useRef<HTMLFormElement>(null);
    useLayoutEffect(() => place.current?.querySelector("input")?.focus(), []);
    const submit = (event: Event): void => {
        event.preventDefault();
        const read = read_member(form);
        if ("faults" in read) {
            set_faults(read.faults);
            return focus_first_fault(event.currentTarget as HTMLFormElement);
        }
        send(read.typed.called, read.typed.function);
        stop();
    };
    const said = (field: keyof Form): string | undefined => {
        const fault = faults[field];
        return fault === undefined ? undefined : fault_said(fault);
    };
    return (
        <form ref={place} class="inset" noValidate onSubmit={submit} onKeyDown={(event) => event.key === "Escape" && stop()}>
            {title !== undefined && <h3>{title}</h3>}
            <LineField
                label={asked.name} {...(asked.name_hint !== undefined && { hint: asked.name_hint })} value={form.called} fault={said("called")}
                on_input={(called) => set_form({ ...form, called })}
            />
            <LineField
                label={asked.role} hint={asked.role_hint} value={form.function} fault={said("function")}
                on_input={(text) => set_form({ ...form, function: text })}
            />
            <div class="acts">
                <button type="submit" class="btn thin">{send_label}</button>
                <button type="button" class="btn bare thin" onClick={stop}>{office.not_now}</button>
            </div>
        </form>
    );
}
