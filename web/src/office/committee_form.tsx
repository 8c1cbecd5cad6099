import { useEffect, useRef, useState } from "preact/hooks";
import { office } from "../i18n/office.ts";
import { fault_said } from "../i18n/office_convention.ts";
import type { FieldRow } from "../protocol.ts";
import { LineField, focus_first_fault } from "../ui/line_field.tsx";
import { useSync } from "../ui/sync_context.ts";
import { read_committee, type Fault } from "./forms.ts";

export function CommitteeForm({ field, first, stop }: { field: FieldRow; first: boolean; stop(): void }) {
    const sync = useSync();
    const [title, set_title] = useState(() => (first ? office.usual_committee(field.title) : ""));
    const [fault, set_fault] = useState<Fault | undefined>();
    const form = useRef<HTMLFormElement>(null);
    useEffect(() => form.current?.querySelector("input")?.select(), []);
    const send = (event: Event): void => {
        event.preventDefault();
        const read = read_committee({ field: field.field, title });
        if ("faults" in read) {
            set_fault(read.faults.title);
            return focus_first_fault(event.currentTarget as HTMLFormElement);
        }
        sync.order(read.command);
        stop();
    };
    return (
        <form ref={form} class="inset" noValidate onSubmit={send} onKeyDown={(event) => event.key === "Escape" && stop()}>
            <LineField label={office.committee_name} value={title} fault={fault && fault_said(fault)} on_input={set_title} />
            <div class="acts">
                <button type="submit" class="btn thin">{office.found_committee}</button>
                <button type="button" class="btn bare thin" onClick={stop}>{office.not_now}</button>
            </div>
        </form>
    );
}
