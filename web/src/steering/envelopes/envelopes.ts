import { conventionRowLimits } from "../../../../protocol/typescript/limits.ts";
import type { BudgetEnvelope, EnvelopeScope, FieldRow, SetEnvelope, SheetRow } from "../../protocol.ts";
import { by_funder, is_counted, sums_of, type Funder } from "../budget.ts";
import { year_of } from "../sheets/years.ts";
import { funder_key } from "./same_funder.ts";

// What the convention has to spend, against what its action sheets plan, in whole euros. Each envelope is held by itself.

export const most_envelopes = conventionRowLimits.envelopes.max;

// `sheets`: of its scope, without those that were abandoned. `planned`: their cost; of a funder's envelope what the funder is asked for, without
// an answer yet, or grants. `unpriced`: how many say no cost, of a funder's envelope none.
export interface Held {
    readonly scope: EnvelopeScope;
    readonly euros: number;
    readonly sheets: number;
    readonly unpriced: number;
    readonly planned: number;
    readonly granted: number;
}

// Below 0: more is planned than there is.
export const left_of = ({ euros, planned }: Pick<Held, "euros" | "planned">): number => euros - planned;

// The same of two scopes that are of the same envelope.
export const scope_key = ({ year, field, funder }: EnvelopeScope): string =>
    [year ?? "", field ?? "", funder === undefined ? "" : funder_key(funder)].join("/");

export const standing = (envelopes: readonly BudgetEnvelope[], scope: EnvelopeScope): BudgetEnvelope | undefined =>
    envelopes.find((one) => scope_key(one.scope) === scope_key(scope));

// As they will stand once those orders are carried out, one after the other.
export function ahead_of(envelopes: readonly BudgetEnvelope[], orders: readonly SetEnvelope[]): readonly BudgetEnvelope[] {
    return orders.reduce<readonly BudgetEnvelope[]>((all, { scope, euros }) => {
        const others = all.filter((one) => scope_key(one.scope) !== scope_key(scope));
        return euros === undefined ? others : [...others, { scope, euros }];
    }, envelopes);
}

export function hold({ scope, euros }: BudgetEnvelope, sheets: readonly SheetRow[]): Held {
    const own = sheets.filter(is_counted).filter((one) => is_of(one, scope));
    if (scope.funder !== undefined) {
        const found = by_funder(own).find(({ name }) => funder_key(name) === funder_key(scope.funder ?? ""));
        const { sheets: n = 0, asked = 0, granted = 0 }: Partial<Funder> = found ?? {};
        return { scope, euros, sheets: n, unpriced: 0, planned: asked + granted, granted };
    }
    const { sheets: n, unpriced, cost, granted } = sums_of(own);
    return { scope, euros, sheets: n, unpriced, planned: cost, granted };
}

// Of the field, and of the year in which the action begins, as far as the scope says them.
const is_of = ({ field, values: { schedule } }: SheetRow, scope: EnvelopeScope): boolean =>
    (scope.field === undefined || field === scope.field)
    && (scope.year === undefined || (schedule?.begins !== undefined && year_of(schedule.begins) === String(scope.year)));

// The whole convention first, then those of a year, of a field, of a funder.
export function in_order(envelopes: readonly BudgetEnvelope[], fields: readonly FieldRow[]): readonly BudgetEnvelope[] {
    const kind = ({ year, field, funder }: EnvelopeScope): number =>
        (year !== undefined ? 1 : field !== undefined ? 2 : funder !== undefined ? 3 : 0);
    const place = (code: string | undefined): number => (code === undefined ? 0 : (fields.find(({ field }) => field === code)?.order ?? 100));
    return [...envelopes].sort(({ scope: one }, { scope: other }) =>
        kind(one) - kind(other) || (one.year ?? 0) - (other.year ?? 0) || place(one.field) - place(other.field)
        || (one.funder ?? "").localeCompare(other.funder ?? "", "fr"));
}

// How wide each part of its bar is, in hundredths of the bar: what is granted of what fits in, what is planned beside, what is too much.
// What is planned beyond the envelope makes the bar longer than it.
export interface Bar { readonly granted: number; readonly planned: number; readonly beyond: number }

export function bar_of({ euros, planned, granted }: Pick<Held, "euros" | "planned" | "granted">): Bar {
    const whole = Math.max(euros, planned);
    if (whole === 0) return { granted: 0, planned: 0, beyond: 0 };
    const within = Math.min(euros, planned);
    const full = Math.min(granted, within);
    const part = (sum: number): number => (100 * sum) / whole;
    return { granted: part(full), planned: part(within - full), beyond: part(planned - within) };
}

// Rounded down: 100 is all of it, and no less. null: of nothing there is no part.
export const percent_used = ({ euros, planned }: Pick<Held, "euros" | "planned">): number | null =>
    (euros === 0 ? null : Math.floor((100 * planned) / euros));
