import { conventionFieldLimits, describeConventionLimits } from "../../../protocol/typescript/limits.ts";
import { plain } from "../bring/words.ts";
import type { CommitteeRow, ConventionField, FieldRow } from "../protocol.ts";
import { tidy_line } from "../ui/text_field.tsx";
import { found, text_fault, type Fault } from "./fault.ts";

// The convention's fields while the office renames, orders and adds them.

export interface FieldForm {
    // Two capitals; of a new one as they are typed.
    readonly field: string;
    readonly title: string;
    // Absent: it is there already, and its code names it for good.
    readonly added?: Added;
}
// `number`: of this form. `is_own_code`: typed, and no longer suggested from the title.
export interface Added { readonly number: number; readonly is_own_code: boolean }
export type FieldFaults = Partial<Record<"field" | "title", Fault>>;

// A field beyond those of the convention is told apart by its number, since its code is still being typed.
export const key_of_field = ({ field, added }: FieldForm): string => (added === undefined ? field : `added-${added.number}`);

export const fields_at_most = describeConventionLimits.fields.max;

export const in_order = (fields: readonly FieldRow[]): readonly FieldRow[] => [...fields].sort((one, other) => one.order - other.order);

export function new_field(fields: readonly FieldForm[]): FieldForm {
    const last = Math.max(0, ...fields.map(({ added }) => added?.number ?? 0));
    return { field: "", title: "", added: { number: last + 1, is_own_code: false } };
}

// With the title as typed, and a code that fits it as long as none was typed.
export function retitled(form: FieldForm, title: string, others: readonly FieldForm[]): FieldForm {
    if (form.added === undefined || form.added.is_own_code) return { ...form, title };
    return { ...form, title, field: suggested_code(title, new Set(others.map(({ field }) => field))) };
}

export function recoded(form: FieldForm, typed: string): FieldForm {
    if (form.added === undefined) return form;
    const field = plain(typed).replace(/ /g, "").toUpperCase().slice(0, 2);
    return { ...form, field, added: { ...form.added, is_own_code: field !== "" } };
}

// Two capitals for a title: initials of its first two long words, else letters of the first; "" without a title.
export function suggested_code(title: string, taken: ReadonlySet<string>): string {
    const words = plain(title).toUpperCase().split(" ").map((word) => word.replace(/[^A-Z]/g, "")).filter((word) => word !== "");
    const long = words.filter((word) => word.length > 3);
    const [first = words[0] ?? "", second = ""] = long;
    const letters = words.join("").slice(1);
    const fitting = [...(second === "" ? [] : [first[0]! + second[0]!]), first.slice(0, 2), ...[...letters].map((letter) => (words[0]?.[0] ?? "") + letter)];
    return fitting.find((code) => is_code(code) && !taken.has(code)) ?? (words.length === 0 ? "" : every_code.find((code) => !taken.has(code))!);
}

// What is said of the fields, by line; those added and left empty are none.
export function read_fields(forms: readonly FieldForm[]): { fields: readonly ConventionField[]; faults: readonly FieldFaults[] } {
    const said = forms.filter((form) => !is_blank(form));
    const faults = forms.map((form): FieldFaults => {
        if (is_blank(form) && said.length > 0) return {};
        const others = said.filter((other) => other !== form);
        return found({ field: code_fault(form, others), title: title_fault(form, others) }) ?? {};
    });
    return { fields: said.map(({ field, title }) => ({ field, title: tidy_line(title) })), faults };
}

// The fields that a committee is of; of the steering committee every one is. What sheets and the diagnosis are of the server knows.
export function fields_of_committees(committees: readonly CommitteeRow[]): ReadonlySet<string> {
    return new Set(committees.filter(({ steers }) => steers !== true).flatMap(({ field, other_fields = [] }) => [field, ...other_fields]));
}

const is_code = (code: string): boolean => /^[A-Z]{2}$/.test(code);
const capitals = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
const every_code = capitals.flatMap((first) => capitals.map((second) => first + second));

const is_blank = ({ added, field, title }: FieldForm): boolean => added !== undefined && field === "" && tidy_line(title) === "";

function code_fault({ field, added }: FieldForm, others: readonly FieldForm[]): Fault | undefined {
    if (added === undefined) return undefined;
    if (!is_code(field)) return "no_code";
    return others.some((other) => other.field === field) ? "code_taken" : undefined;
}

function title_fault({ title }: FieldForm, others: readonly FieldForm[]): Fault | undefined {
    return text_fault(title, conventionFieldLimits.title) ?? (others.some((other) => plain(other.title) === plain(title)) ? "title_taken" : undefined);
}
