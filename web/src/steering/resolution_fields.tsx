import { deciding } from "../i18n/steering_decisions.ts";
import { DayField } from "../ui/day_field.tsx";
import { TextField } from "../ui/text_field.tsx";
import { fault_said, longest_motive, needs_of, type Faults, type Form } from "./resolution_form.ts";

interface ResolutionFieldsProps {
    form: Form;
    faults: Faults;
    // As 2027-03-08.
    today: string;
    // Where the decision needs none.
    asks_motive?: boolean;
    change(form: Form): void;
}

// What the chosen decision asks for beside itself: its day, its motive. Before one is chosen: nothing.
export function ResolutionFields({ form, faults, today, asks_motive = true, change }: ResolutionFieldsProps) {
    if (form.resolution === null) return null;
    const needs = needs_of[form.resolution];
    return (
        <>
            {needs.day && (
                <DayField
                    label={form.resolution === "to_rework" ? deciding.comes_back : deciding.postponed_to} min={today} value={form.until}
                    fault={fault_said(faults.until)} on_input={(until) => change({ ...form, until })}
                />
            )}
            {(needs.motive || asks_motive) && (
                <div>
                    <TextField
                        label={deciding.motive} hint={needs.motive ? deciding.motive_needed : deciding.motive_free} rows={2}
                        value={form.motive} most={longest_motive} on_input={(motive) => change({ ...form, motive })}
                    />
                    <p class="fault" role="status">{fault_said(faults.motive)}</p>
                </div>
            )}
        </>
    );
}
