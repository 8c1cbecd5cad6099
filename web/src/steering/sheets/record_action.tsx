import { useId, useLayoutEffect, useRef, useState } from "preact/hooks";
import { recordActionLimits } from "../../../../protocol/typescript/limits.ts";
import { sheets } from "../../i18n/sheets.ts";
import type { FieldRow, SteeringOrders } from "../../protocol.ts";
import { LineField, focus_first_fault } from "../../ui/line_field.tsx";
import { useSync } from "../../ui/sync_context.ts";
import { sign_count, tidy_line } from "../../ui/text_field.tsx";
import { show_sheet } from "./shown_sheet.ts";

const longest = recordActionLimits.title.max;

// A sheet for an action that is conducted already; it opens once the server has it.
export function RecordAction({ fields }: { fields: readonly FieldRow[] }) {
    const sync = useSync<SteeringOrders>();
    const in_order = [...fields].sort((one, other) => one.order - other.order);
    const [open, set_open] = useState(false);
    const [field, set_field] = useState("");
    const [title, set_title] = useState("");
    const [fault, set_fault] = useState<string>();
    const place = useRef<HTMLFormElement>(null);
    const id = useId();
    useLayoutEffect(() => {
        if (open) place.current?.querySelector<HTMLElement>("select")?.focus();
    }, [open]);
    const stop = (): void => (set_open(false), set_title(""), set_fault(undefined));
    const send = (event: Event): void => {
        event.preventDefault();
        const tidy = tidy_line(title);
        const wrong = tidy === "" ? sheets.record_missing : sign_count(tidy) > longest ? sheets.record_too_long(longest) : undefined;
        set_fault(wrong);
        if (wrong !== undefined) return focus_first_fault(event.currentTarget as HTMLFormElement);
        sync.order({ type: "record_action", field: field || (in_order[0]?.field ?? ""), title: tidy }, (answer) => answer?.made && show_sheet(answer.made));
        stop();
    };
    if (!open) return <button type="button" class="btn thin" onClick={() => set_open(true)}>{sheets.record}</button>;
    return (
        <form ref={place} class="inset filling" noValidate onSubmit={send} onKeyDown={(event) => event.key === "Escape" && stop()}>
            <div class="cells">
                <div class="line-field">
                    <label for={id}>{sheets.record_field}</label>
                    <select id={id} class="input" value={field || in_order[0]?.field} onChange={(event) => set_field(event.currentTarget.value)}>
                        {in_order.map((one) => <option key={one.field} value={one.field}>{one.title}</option>)}
                    </select>
                </div>
                <LineField label={sheets.record_title} value={title} fault={fault} on_input={set_title} />
            </div>
            <div class="acts">
                <button type="submit" class="btn thin">{sheets.record_send}</button>
                <button type="button" class="btn bare thin" onClick={stop}>{sheets.not_now}</button>
            </div>
        </form>
    );
}
