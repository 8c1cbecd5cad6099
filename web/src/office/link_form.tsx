import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { office } from "../i18n/office.ts";
import { fault_said } from "../i18n/office_convention.ts";
import { issueLinkLimits } from "../../../protocol/typescript/limits.ts";
import { LineField, focus_first_fault } from "../ui/line_field.tsx";
import type { IssuedRole } from "./links.ts";
import { useOffice } from "./office.ts";

// Whom the link is for, if one likes to know later which to withdraw.
export function LinkForm({ role, session, stop }: { role: Exclude<IssuedRole, "owner">; session: number | null; stop(): void }) {
    const desk = useOffice();
    const [label, set_label] = useState("");
    const [too_long, set_too_long] = useState(false);
    const form = useRef<HTMLFormElement>(null);
    useLayoutEffect(() => form.current?.querySelector("input")?.focus(), []);
    const send = (event: Event): void => {
        event.preventDefault();
        if (desk.make_link({ role, session, label })) return stop();
        set_too_long(true);
        focus_first_fault(event.currentTarget as HTMLFormElement);
    };
    return (
        <form ref={form} class="inset" noValidate onSubmit={send} onKeyDown={(event) => event.key === "Escape" && stop()}>
            <LineField
                label={office.for_whom} optional={office.optional} hint={office.for_whom_hint} value={label}
                fault={too_long ? fault_said({ too_long: issueLinkLimits.label.max }) : undefined} on_input={set_label}
            />
            <div class="acts">
                <button type="submit" class="btn thin">{office.make_link}</button>
                <button type="button" class="btn bare thin" onClick={stop}>{office.not_now}</button>
            </div>
        </form>
    );
}
