import { useId, useLayoutEffect, useRef, useState } from "preact/hooks";
import { deciding, resolution_name } from "../i18n/steering_decisions.ts";
import type { Resolution, SteeringOrders } from "../protocol.ts";
import { DayField } from "../ui/day_field.tsx";
import { focus_first_fault } from "../ui/line_field.tsx";
import { useSync } from "../ui/sync_context.ts";
import { TextField } from "../ui/text_field.tsx";
import type { Line } from "./priorities.ts";
import { longest_motive, needs_of, read_decision, written_day, type Fault, type Faults, type Form } from "./resolution_form.ts";

const choices: readonly Resolution[] = ["validated", "with_reservation", "to_rework", "postponed", "rejected"];

// What becomes of a priority: one of five, or, where something was decided, taking that back.
export function DecisionForm({ line, stop }: { line: Line; stop(): void }) {
    const sync = useSync<SteeringOrders>();
    const [form, set_form] = useState<Form>({ resolution: null, motive: "", until: "" });
    const [faults, set_faults] = useState<Faults>({});
    const place = useRef<HTMLFormElement>(null);
    const id = useId();
    // What the person saw when they began: a decision that comes meanwhile is not theirs to replace unseen.
    const [replaces] = useState(line.last?.decision);
    useLayoutEffect(() => place.current?.querySelector("input")?.focus(), []);
    const today = written_day(new Date(sync.now()));
    const { session, proposal } = line.priority;
    const send = (event: Event): void => {
        event.preventDefault();
        const read = read_decision(form, { session, proposal, ...(replaces === undefined ? {} : { replaces }) }, today);
        if ("faults" in read) {
            set_faults(read.faults);
            return focus_first_fault(event.currentTarget as HTMLFormElement);
        }
        sync.order(read.command);
        stop();
    };
    const needs = form.resolution === null ? null : needs_of[form.resolution];
    const offered = line.decision === undefined ? choices : [...choices, "taken_back" as const];
    return (
        <form ref={place} class="inset deciding" noValidate onSubmit={send} onKeyDown={(event) => event.key === "Escape" && stop()}>
            <fieldset aria-describedby={`${id}-fault`}>
                <legend>{deciding.legend}</legend>
                <div class="choices">
                    {offered.map((one) => (
                        <label key={one} class="choice">
                            <input
                                type="radio" name={id} checked={form.resolution === one} aria-invalid={faults.resolution !== undefined}
                                onChange={() => set_form({ ...form, resolution: one })}
                            />
                            <span>{resolution_name[one]}</span>
                        </label>
                    ))}
                </div>
                <p id={`${id}-fault`} class="fault">{said(faults.resolution)}</p>
            </fieldset>
            {needs?.day === true && (
                <DayField
                    label={form.resolution === "to_rework" ? deciding.comes_back : deciding.postponed_to} min={today} value={form.until}
                    fault={said(faults.until)} on_input={(until) => set_form({ ...form, until })}
                />
            )}
            {needs !== null && (
                <div>
                    <TextField
                        label={deciding.motive} hint={needs.motive ? deciding.motive_needed : deciding.motive_free} rows={2}
                        value={form.motive} most={longest_motive} on_input={(motive) => set_form({ ...form, motive })}
                    />
                    <p class="fault" role="status">{said(faults.motive)}</p>
                </div>
            )}
            <div class="acts">
                <button type="submit" class="btn thin">{deciding.send}</button>
                <button type="button" class="btn bare thin" onClick={stop}>{deciding.not_now}</button>
            </div>
        </form>
    );
}

function said(fault: Fault | undefined): string | undefined {
    switch (fault) {
        case undefined: return undefined;
        case "choose": return deciding.choose;
        case "missing_motive": return deciding.missing_motive;
        case "missing_day": return deciding.missing_day;
        case "past_day": return deciding.past_day;
        case "too_long": return deciding.too_long(longest_motive);
    }
}
