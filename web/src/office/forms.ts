import type { CorrectMember, DescribeConvention, FieldRow, FoundCommittee, IssueLink, PlanSession, Role } from "../protocol.ts";
import {
    conventionMilestoneLimits, describeConventionLimits, foundCommitteeLimits, issueLinkLimits, nameMemberLimits, planSessionLimits,
} from "../../../protocol/typescript/limits.ts";
import { by_day } from "../ui/by_day.ts";
import { tidy_line } from "../ui/text_field.tsx";
import { read_colleges, type CollegeFaults, type CollegeForm } from "./colleges.ts";
import { found, text_fault, type Fault } from "./fault.ts";
import { read_fields, type FieldFaults, type FieldForm } from "./fields.ts";

export type { Fault } from "./fault.ts";

// Each form is read into a command, or into what is wrong with it by field.
export type Read<C, F extends string> = { command: C } | { faults: Partial<Record<F, Fault>> };

// Days as 2027-03-08, "" where none was chosen; lines left empty are none.
export interface ConventionForm extends ConventionDetails {
    title: string; town: string; first_year: string; last_year: string;
    // All of them, in their order; none: those of the national framework.
    fields: readonly FieldForm[];
}
export interface ConventionDetails { signatories: readonly string[]; starts_on: string; ends_on: string; milestones: readonly MilestoneForm[] }
export interface MilestoneForm { day: string; title: string }
// Of a list: by line.
export interface ConventionFaults extends Partial<Record<Exclude<keyof ConventionForm, "signatories" | "milestones" | "fields">, Fault>> {
    signatories?: readonly (Fault | undefined)[];
    milestones?: readonly Partial<Record<keyof MilestoneForm, Fault>>[];
    fields?: readonly FieldFaults[];
}
// `other_fields`: in any order. `steers`: it is the steering committee, of all fields whatever was ticked.
export interface CommitteeForm { field: string; title: string; other_fields: readonly string[]; steers: boolean }
export interface SessionForm { committee: number | null; title: string; when_where: string; authors_shown: boolean; colleges: readonly CollegeForm[] }
export type SessionFaults = Partial<Record<"committee" | "title" | "when_where", Fault>> & { colleges?: CollegeFaults };
export interface LinkForm { role: Extract<Role, "facilitator" | "steering" | "office" | "helper">; session: number | null; label: string }
export interface MemberForm { called: string; function: string }

export function read_convention(form: ConventionForm): { command: DescribeConvention } | { faults: ConventionFaults } {
    const first_year = year_of(form.first_year);
    const last_year = year_of(form.last_year);
    const years_read = first_year === null || last_year === null || last_year < first_year ? null : ([`${first_year}-01-01`, `${last_year}-12-31`] as const);
    const faults: ConventionFaults = found({
        title: text_fault(form.title, describeConventionLimits.title),
        town: text_fault(form.town, describeConventionLimits.town),
        first_year: first_year === null ? "no_year" : undefined,
        last_year: last_year === null ? "no_year" : first_year !== null && last_year < first_year ? "years_reversed" : undefined,
        ...day_faults(form, years_read),
    }) ?? {};
    const signatories = form.signatories.map((one) => text_fault(one, { min: 0, max: signatory_length }));
    if (signatories.some((fault) => fault !== undefined)) faults.signatories = signatories;
    const { fields, faults: field_faults } = read_fields(form.fields);
    if (field_faults.some((fault) => Object.keys(fault).length > 0)) faults.fields = field_faults;
    if (years_read !== null && faults.starts_on === undefined && faults.ends_on === undefined) {
        const term = [form.starts_on || years_read[0], form.ends_on || years_read[1]] as const;
        const milestones = form.milestones.map((one) => milestone_faults(one, term));
        if (milestones.some((fault) => Object.keys(fault).length > 0)) faults.milestones = milestones;
    }
    if (Object.keys(faults).length > 0 || first_year === null || last_year === null) return { faults };
    const title = tidy_line(form.title);
    return {
        command: {
            type: "describe_convention", title, town: tidy_line(form.town), first_year, last_year, ...details_of(form),
            ...(fields.length > 0 && { fields: [...fields] }),
        },
    };
}

export const no_details: ConventionDetails = { signatories: [], starts_on: "", ends_on: "", milestones: [] };

// Four years less a day after the start, not behind the last year; null: the start is no day of the years, as while it is being typed.
export function usual_end(starts_on: string, { first_year, last_year }: Pick<ConventionForm, "first_year" | "last_year">): string | null {
    if (!is_day(starts_on) || starts_on < `${first_year}-01-01` || starts_on > `${last_year}-12-31`) return null;
    const [year, month, day] = starts_on.split("-").map(Number) as [number, number, number];
    const end = new Date(Date.UTC(year + term_years, month - 1, day - 1)).toISOString().slice(0, 10);
    return end > `${last_year}-12-31` ? `${last_year}-12-31` : end;
}

// `fields`: of the convention, in their order.
export function read_committee(form: CommitteeForm, fields: readonly FieldRow[]): Read<FoundCommittee, "title"> {
    const faults = found({ title: text_fault(form.title, foundCommitteeLimits.title) });
    if (faults !== null) return { faults };
    const codes = fields.map(({ field }) => field);
    const field = form.steers ? codes[0] ?? form.field : form.field;
    const other_fields = codes.filter((one) => one !== field && (form.steers || form.other_fields.includes(one)));
    return {
        command: {
            type: "found_committee", field, title: tidy_line(form.title), ...(other_fields.length > 0 && { other_fields }),
            ...(form.steers && { steers: true }),
        },
    };
}

// Without an agenda: the server takes the usual one, of the steering committee its own.
export function read_session(form: SessionForm): { command: PlanSession } | { faults: SessionFaults } {
    const read = read_colleges(form.colleges);
    const faults: SessionFaults = found({
        committee: form.committee === null ? "missing" : undefined,
        title: text_fault(form.title, planSessionLimits.title),
        when_where: text_fault(form.when_where, { min: 0, max: planSessionLimits.when_where.max }),
    }) ?? {};
    if ("faults" in read) faults.colleges = read.faults;
    if (Object.keys(faults).length > 0 || form.committee === null) return { faults };
    const when_where = tidy_line(form.when_where);
    return {
        command: {
            type: "plan_session", committee: form.committee, title: tidy_line(form.title), authors_shown: form.authors_shown,
            ...(when_where === "" ? {} : { when_where }), ...read,
        },
    };
}

// `key`: made by this browser for this link.
export function read_link(form: LinkForm, key: string): Read<IssueLink, keyof LinkForm> {
    const faults = found({
        session: is_of_session(form) && form.session === null ? "missing" : undefined,
        label: text_fault(form.label, { min: 0, max: issueLinkLimits.label.max }),
    });
    if (faults !== null) return { faults };
    const label = tidy_line(form.label);
    return {
        command: {
            type: "issue_link", role: form.role, key,
            ...(is_of_session(form) && form.session !== null ? { session: form.session } : {}),
            ...(label === "" ? {} : { label }),
        },
    };
}

// One session's own, or of the whole convention.
const is_of_session = ({ role }: LinkForm): boolean => role === "facilitator" || role === "helper";

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

// One signs as "Caisse d’allocations familiales de Maine-et-Loire".
const signatory_length = 80;
const term_years = 4;

type Days = readonly [first: string, last: string];

// `years` null: they are wrong themselves, and no day is looked at.
function day_faults({ starts_on, ends_on }: ConventionDetails, years: Days | null): Record<"starts_on" | "ends_on", Fault | undefined> {
    if (years === null) return { starts_on: undefined, ends_on: undefined };
    const starts = day_fault(starts_on, years);
    const ends = day_fault(ends_on, years);
    return { starts_on: starts, ends_on: ends ?? (starts_on !== "" && ends_on !== "" && starts === undefined && ends_on < starts_on ? "ends_before" : undefined) };
}

function milestone_faults({ day, title }: MilestoneForm, term: Days): Partial<Record<keyof MilestoneForm, Fault>> {
    if (day === "" && tidy_line(title) === "") return {};
    return found({
        day: day === "" ? "no_day" : day_fault(day, term),
        title: text_fault(title, conventionMilestoneLimits.title),
    }) ?? {};
}

function day_fault(day: string, [first, last]: Days): Fault | undefined {
    if (day === "") return undefined;
    if (!is_day(day)) return "no_day";
    return day < first || day > last ? { outside: [first, last] } : undefined;
}

// Of the calendar: no 30 February.
function is_day(written: string): boolean {
    const at = new Date(`${written}T00:00:00Z`);
    return /^\d{4}-\d{2}-\d{2}$/.test(written) && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(written);
}

// What was filled in of the details.
function details_of({ signatories, starts_on, ends_on, milestones }: ConventionDetails): Partial<DescribeConvention> {
    const signing = signatories.map(tidy_line).filter((one) => one !== "");
    const due = milestones.map(({ day, title }) => ({ day, title: tidy_line(title) })).filter(({ day }) => day !== "");
    return {
        ...(signing.length > 0 && { signatories: signing }),
        ...(starts_on !== "" && { starts_on }),
        ...(ends_on !== "" && { ends_on }),
        ...(due.length > 0 && { milestones: due.sort(by_day) }),
    };
}

function year_of(typed: string): number | null {
    const { min, max } = describeConventionLimits.first_year;
    const year = /^\d{4}$/.test(typed.trim()) ? Number(typed) : NaN;
    return year >= min && year <= max ? year : null;
}
