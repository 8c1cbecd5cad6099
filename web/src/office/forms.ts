import type { CorrectMember, DescribeConvention, FoundCommittee, IssueLink, PlanSession, Role } from "../protocol.ts";
import {
    describeConventionLimits, foundCommitteeLimits, issueLinkLimits, nameMemberLimits, planSessionLimits,
} from "../../../protocol/typescript/limits.ts";
import { sign_count, tidy_line } from "../ui/text_field.tsx";

// Each form is read into a command, or into what is wrong with it by field.
export type Fault = "missing" | "no_year" | "years_reversed" | TooLong;
// too_long: how many characters are allowed.
export interface TooLong { readonly too_long: number }
export type Read<C, F extends string> = { command: C } | { faults: Partial<Record<F, Fault>> };

export interface ConventionForm { title: string; town: string; first_year: string; last_year: string }
export interface CommitteeForm { field: string; title: string }
export interface SessionForm { committee: number | null; title: string; when_where: string; authors_shown: boolean }
export interface LinkForm { role: Extract<Role, "facilitator" | "steering" | "office" | "helper">; session: number | null; label: string }
export interface MemberForm { called: string; function: string }

export function read_convention(form: ConventionForm): Read<DescribeConvention, keyof ConventionForm> {
    const first_year = year_of(form.first_year);
    const last_year = year_of(form.last_year);
    const faults = found({
        title: text_fault(form.title, describeConventionLimits.title),
        town: text_fault(form.town, describeConventionLimits.town),
        first_year: first_year === null ? "no_year" : undefined,
        last_year: last_year === null ? "no_year" : first_year !== null && last_year < first_year ? "years_reversed" : undefined,
    });
    if (faults !== null || first_year === null || last_year === null) return { faults: faults ?? {} };
    const title = tidy_line(form.title);
    return { command: { type: "describe_convention", title, town: tidy_line(form.town), first_year, last_year } };
}

export function read_committee(form: CommitteeForm): Read<FoundCommittee, keyof CommitteeForm> {
    const faults = found({
        field: form.field === "" ? "missing" : undefined,
        title: text_fault(form.title, foundCommitteeLimits.title),
    });
    if (faults !== null) return { faults };
    return { command: { type: "found_committee", field: form.field, title: tidy_line(form.title) } };
}

export function read_session(form: SessionForm): Read<PlanSession, keyof SessionForm> {
    const faults = found({
        committee: form.committee === null ? "missing" : undefined,
        title: text_fault(form.title, planSessionLimits.title),
        when_where: text_fault(form.when_where, { min: 0, max: planSessionLimits.when_where.max }),
    });
    if (faults !== null || form.committee === null) return { faults: faults ?? {} };
    const when_where = tidy_line(form.when_where);
    return {
        command: {
            type: "plan_session", committee: form.committee, title: tidy_line(form.title), authors_shown: form.authors_shown,
            ...(when_where === "" ? {} : { when_where }),
        },
    };
}

// `key`: made by this browser for this link.
export function read_link(form: LinkForm, key: string): Read<IssueLink, keyof LinkForm> {
    const faults = found({
        session: form.role === "facilitator" && form.session === null ? "missing" : undefined,
        label: text_fault(form.label, { min: 0, max: issueLinkLimits.label.max }),
    });
    if (faults !== null) return { faults };
    const label = tidy_line(form.label);
    return {
        command: {
            type: "issue_link", role: form.role, key,
            ...(form.role === "facilitator" && form.session !== null ? { session: form.session } : {}),
            ...(label === "" ? {} : { label }),
        },
    };
}

// What the person types of a member.
type Typed = Pick<CorrectMember, "called" | "function">;

export function read_member(form: MemberForm): { typed: Typed } | { faults: Partial<Record<keyof MemberForm, Fault>> } {
    const faults = found({
        called: text_fault(form.called, nameMemberLimits.called),
        function: text_fault(form.function, nameMemberLimits.function),
    });
    if (faults !== null) return { faults };
    return { typed: { called: tidy_line(form.called), function: tidy_line(form.function) } };
}

function text_fault(typed: string, limits: { min: number; max: number }): Fault | undefined {
    const length = sign_count(tidy_line(typed));
    if (length < limits.min) return "missing";
    return length > limits.max ? { too_long: limits.max } : undefined;
}

function year_of(typed: string): number | null {
    const { min, max } = describeConventionLimits.first_year;
    const year = /^\d{4}$/.test(typed.trim()) ? Number(typed) : NaN;
    return year >= min && year <= max ? year : null;
}

function found<F extends string>(faults: Record<F, Fault | undefined>): Partial<Record<F, Fault>> | null {
    const real = Object.entries(faults).filter(([, fault]) => fault !== undefined);
    return real.length === 0 ? null : (Object.fromEntries(real) as Partial<Record<F, Fault>>);
}
