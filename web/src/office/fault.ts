import { sign_count, tidy_line } from "../ui/text_field.tsx";

// What is wrong with what was filled in.
export type Fault = "missing" | "no_year" | "years_reversed" | "no_day" | "ends_before" | "no_code" | "code_taken" | "title_taken"
    | "no_college" | "name_taken" | TooLong | Outside;
// too_long: how many characters are allowed.
export interface TooLong { readonly too_long: number }
// The first and the last day that are allowed.
export interface Outside { readonly outside: readonly [first: string, last: string] }

export function text_fault(typed: string, limits: { min: number; max: number }): Fault | undefined {
    const length = sign_count(tidy_line(typed));
    if (length < limits.min) return "missing";
    return length > limits.max ? { too_long: limits.max } : undefined;
}

// The real ones; null: there is none.
export function found<F extends string>(faults: Record<F, Fault | undefined>): Partial<Record<F, Fault>> | null {
    const real = Object.entries(faults).filter(([, fault]) => fault !== undefined);
    return real.length === 0 ? null : (Object.fromEntries(real) as Partial<Record<F, Fault>>);
}
