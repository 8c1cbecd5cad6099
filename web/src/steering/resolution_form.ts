import { decidePriorityLimits } from "../../../protocol/typescript/limits.ts";
import { deciding } from "../i18n/steering_decisions.ts";
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

// What a priority may become; taking a decision back is none of it.
export const resolutions: readonly Resolution[] = ["validated", "with_reservation", "to_rework", "postponed", "rejected"];

export const longest_motive = decidePriorityLimits.motive.max;

// What is decided on one priority, by itself or as one of many.
export type Decided = Pick<DecidePriority, "resolution" | "motive" | "until">;

// `today`: as 2027-03-08, by the browser's own time zone.
export function read_resolution(form: Form, today: string): { decided: Decided } | { faults: Faults } {
    const { resolution } = form;
    if (resolution === null) return { faults: { resolution: "choose" } };
    const needs = needs_of[resolution];
    const motive = tidy_text(form.motive);
    const motive_fault = sign_count(motive) > longest_motive ? "too_long" : needs.motive && motive === "" ? "missing_motive" : undefined;
    const day_fault = !needs.day ? undefined : form.until === "" ? "missing_day" : form.until < today ? "past_day" : undefined;
    if (motive_fault !== undefined || day_fault !== undefined)
        return { faults: { ...(motive_fault && { motive: motive_fault }), ...(day_fault && { until: day_fault }) } };
    return { decided: { resolution, ...(motive === "" ? {} : { motive }), ...(needs.day ? { until: form.until } : {}) } };
}

export function read_decision(
    form: Form, on: Pick<DecidePriority, "session" | "proposal" | "replaces">, today: string,
): { command: DecidePriority } | { faults: Faults } {
    const read = read_resolution(form, today);
    return "faults" in read ? read : { command: { type: "decide_priority", ...on, ...read.decided } };
}

export function fault_said(fault: Fault | undefined): string | undefined {
    switch (fault) {
        case undefined: return undefined;
        case "choose": return deciding.choose;
        case "missing_motive": return deciding.missing_motive;
        case "missing_day": return deciding.missing_day;
        case "past_day": return deciding.past_day;
        case "too_long": return deciding.too_long(longest_motive);
    }
}

export function written_day(at: Date): string {
    const two = (n: number): string => String(n).padStart(2, "0");
    return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}
