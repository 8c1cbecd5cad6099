import { namedCollegeLimits } from "../../../protocol/typescript/limits.ts";
import { plain } from "../bring/words.ts";
import { every_college } from "../colleges.ts";
import { colleges } from "../i18n/colleges.ts";
import { college as one_of } from "../i18n/common.ts";
import type { College, CommitteeRow, NamedCollege } from "../protocol.ts";
import { tidy_line } from "../ui/text_field.tsx";
import { text_fault, type Fault } from "./fault.ts";

// The colleges of a session while it is planned.

export interface CollegeForm { readonly college: College; readonly is_there: boolean; readonly called: string }
// `all`: of the choice as a whole.
export type CollegeFaults = Partial<Record<College | "all", Fault>>;

const of_steering: readonly College[] = ["elected", "association", "caf"];

// All five, or who usually sits in the steering committee.
export const usual_colleges = (committee: CommitteeRow | undefined): readonly CollegeForm[] =>
    every_college.map((college) => ({ college, is_there: committee?.steers !== true || of_steering.includes(college), called: "" }));

// `colleges` absent: all five, by their own names. A name that is the college's own is none.
export function read_colleges(forms: readonly CollegeForm[]): { colleges?: NamedCollege[] } | { faults: CollegeFaults } {
    const there = forms.filter(({ is_there }) => is_there);
    if (there.length === 0) return { faults: { all: "no_college" } };
    const faults: CollegeFaults = {};
    for (const form of there) {
        const fault = name_fault(form, there.filter((other) => other !== form));
        if (fault !== undefined) faults[form.college] = fault;
    }
    if (Object.keys(faults).length > 0) return { faults };
    const named = there.map((form): NamedCollege => (own_name(form) === "" ? { college: form.college } : { college: form.college, called: own_name(form) }));
    return named.length === every_college.length && named.every(({ called }) => called === undefined) ? {} : { colleges: named };
}

// As the session will call it.
export const name_of_college = (form: CollegeForm): string => own_name(form) || colleges[form.college];

const own_name = (form: CollegeForm): string => {
    const called = tidy_line(form.called);
    return usual_names(form.college).includes(plain(called)) ? "" : called;
};
const usual_names = (college: College): readonly string[] => [plain(colleges[college]), plain(one_of[college])];
const names_of = (form: CollegeForm): readonly string[] => (own_name(form) === "" ? usual_names(form.college) : [plain(own_name(form))]);

function name_fault(form: CollegeForm, others: readonly CollegeForm[]): Fault | undefined {
    const called = own_name(form);
    if (called === "") return undefined;
    return text_fault(called, { min: 0, max: namedCollegeLimits.called.max })
        ?? (others.some((other) => [...names_of(other), ...usual_names(other.college)].includes(plain(called))) ? "name_taken" : undefined);
}
