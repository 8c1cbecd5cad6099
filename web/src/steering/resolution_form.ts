import { decidePriorityLimits } from "../../../protocol/typescript/limits.ts";
import type { DecidePriority, Resolution } from "../protocol.ts";
import { sign_count, tidy_text } from "../ui/text_field.tsx";

// What a person fills in to decide, read into a command or into what is wrong with it.

export interface Form { readonly resolution: Resolution | null; readonly motive: string; readonly until: string }
export type Fault = "choose" | "missing_motive" | "missing_day" | "past_day" | "too_long";
export interface Faults { readonly resolution?: Fault; readonly motive?: Fault; readonly until?: Fault }

interface Needs { readonly motive: boolean; readonly day: boolean }
export const needs_of: Record<Resolution, Needs> = {
    validated: { motive: false, day: false },
    with_reservation: { motive: true, day: false },
    to_rework: { motive: true, day: true },
    postponed: { motive: false, day: true },
    rejected: { motive: true, day: false },
    taken_back: { motive: false, day: false },
};

export const longest_motive = decidePriorityLimits.motive.max;

// `today`: as 2027-03-08, by the browser's own time zone.
export function read_decision(
    form: Form, on: Pick<DecidePriority, "session" | "proposal" | "replaces">, today: string,
): { command: DecidePriority } | { faults: Faults } {
    const { resolution } = form;
    if (resolution === null) return { faults: { resolution: "choose" } };
    const needs = needs_of[resolution];
    const motive = tidy_text(form.motive);
    const motive_fault = sign_count(motive) > longest_motive ? "too_long" : needs.motive && motive === "" ? "missing_motive" : undefined;
    const day_fault = !needs.day ? undefined : form.until === "" ? "missing_day" : form.until < today ? "past_day" : undefined;
    if (motive_fault !== undefined || day_fault !== undefined)
        return { faults: { ...(motive_fault && { motive: motive_fault }), ...(day_fault && { until: day_fault }) } };
    return {
        command: {
            type: "decide_priority", ...on, resolution,
            ...(motive === "" ? {} : { motive }),
            ...(needs.day ? { until: form.until } : {}),
        },
    };
}

export function written_day(at: Date): string {
    const two = (n: number): string => String(n).padStart(2, "0");
    return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}
