import { useId, useLayoutEffect, useRef, useState } from "preact/hooks";
import { deciding, resolution_name } from "../i18n/steering_decisions.ts";
import type { SteeringOrders } from "../protocol.ts";
import { focus_first_fault } from "../ui/line_field.tsx";
import { useSync } from "../ui/sync_context.ts";
import type { Line } from "./priorities.ts";
import { ResolutionFields } from "./resolution_fields.tsx";
import { fault_said, read_decision, resolutions, written_day, type Faults, type Form } from "./resolution_form.ts";

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
    const offered = line.decision === undefined ? resolutions : [...resolutions, "taken_back" as const];
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
                <p id={`${id}-fault`} class="fault">{fault_said(faults.resolution)}</p>
            </fieldset>
            <ResolutionFields form={form} faults={faults} today={today} change={set_form} />
            <div class="acts">
                <button type="submit" class="btn thin">{deciding.send}</button>
                <button type="button" class="btn bare thin" onClick={stop}>{deciding.not_now}</button>
            </div>
        </form>
    );
}
