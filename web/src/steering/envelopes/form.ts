import { budgetEnvelopeLimits, envelopeScopeLimits } from "../../../../protocol/typescript/limits.ts";
import { read_amount, type AmountFault } from "../../i18n/amounts.ts";
import type { BudgetEnvelope, EnvelopeScope } from "../../protocol.ts";
import { sign_count, tidy_line } from "../../ui/text_field.tsx";

// How an envelope is filled in. "" of what it is for: all.
export interface Form { readonly year: string; readonly field: string; readonly funder: string; readonly euros: string }
export type Why = AmountFault | "missing" | "too_long";
export interface Faults { readonly funder?: Why; readonly euros?: Why }

export const most_euros = budgetEnvelopeLimits.euros.max;
export const longest_funder = envelopeScopeLimits.funder.max;

export const blank_form: Form = { year: "", field: "", funder: "", euros: "" };

export const form_of = ({ scope: { year, field, funder }, euros }: BudgetEnvelope): Form =>
    ({ year: String(year ?? ""), field: field ?? "", funder: funder ?? "", euros: String(euros) });

export function scope_of({ year, field, funder }: Form): EnvelopeScope {
    const name = tidy_line(funder);
    return { ...(year === "" ? {} : { year: Number(year) }), ...(field === "" ? {} : { field }), ...(name === "" ? {} : { funder: name }) };
}

export function read_form(form: Form): { readonly said: BudgetEnvelope } | { readonly faults: Faults } {
    const scope = scope_of(form);
    const euros = read_amount(form.euros, most_euros) ?? "missing";
    const is_long = sign_count(scope.funder ?? "") > longest_funder;
    if (typeof euros === "number" && !is_long) return { said: { scope, euros } };
    return { faults: { ...(is_long ? { funder: "too_long" as const } : {}), ...(typeof euros === "number" ? {} : { euros }) } };
}
