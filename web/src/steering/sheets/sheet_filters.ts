import { everyProgressState } from "../../../../protocol/typescript/limits.ts";
import type { ConventionRow, FieldRow, ProgressState, SheetFields, SheetRow } from "../../protocol.ts";
import { has_words } from "../../ui/has_words.ts";
import { code_of } from "./sheet.ts";
import { falls_in, named_days, year_of } from "./years.ts";

// Which actions are shown. The board's priorities are parted by owner and year too, of the sheet of each; they may have none.

// Chosen of what a sheet says; null: whatever it says.
export const says_nothing = "";
export type Chosen = string | null;
export type StateChosen = ProgressState | typeof says_nothing;
type Values = SheetFields | undefined;

export interface SheetFilters {
    readonly field: string | null;
    readonly owner: Chosen;
    // As "2027".
    readonly year: Chosen;
    readonly state: StateChosen | null;
    readonly words: string;
}
export const no_sheet_filters: SheetFilters = { field: null, owner: null, year: null, state: null, words: "" };

export function filtered_sheets(all: readonly SheetRow[], filters: SheetFilters): readonly SheetRow[] {
    const { field, owner, year, state, words } = filters;
    return all.filter((one) =>
        (field === null || one.field === field)
        && is_owned_by(one.values, owner)
        && is_of_year(one.values, year)
        && (state === null || state_of(one) === state)
        && (words.trim() === "" || has_words(text_of(one), words)));
}

// By the structure in charge, as it is written.
export const is_owned_by = (values: Values, owner: Chosen): boolean => owner === null || owner_of(values) === owner;

export function is_of_year(values: Values, year: Chosen): boolean {
    if (year === null) return true;
    if (year === says_nothing) return values === undefined || named_days(values).length === 0;
    return values !== undefined && falls_in(values, year);
}

const owner_of = (values: Values): string => values?.owner ?? says_nothing;
const state_of = ({ values }: SheetRow): StateChosen => values.progress?.state ?? says_nothing;

// What is in a few words.
function text_of({ values, ...sheet }: SheetRow): string {
    const { title, owner, owner_person, caf_owner, partners, audience, territory } = values;
    return [code_of(sheet), title, owner, owner_person, caf_owner, partners, audience, territory].join(" ");
}

// What may be chosen of each; nothing where no choice would leave anything out.

export function owners_of(all: readonly Values[], chosen: Chosen): readonly string[] {
    const owners = new Set(all.map(owner_of));
    if (chosen !== null) owners.add(chosen);
    return owners.size < 2 ? [] : [...owners].sort(by_name);
}

type Term = Pick<ConventionRow, "first_year" | "last_year"> | null;

export function years_of(all: readonly Values[], convention: Term, chosen: Chosen): readonly string[] {
    const named = new Set(all.flatMap((values) => (values === undefined ? [] : named_days(values))).map(year_of));
    if (chosen !== null && chosen !== says_nothing) named.add(chosen);
    // What begins and has no end yet falls in the later years of the convention.
    const bounds = [...named, ...(convention === null ? [] : [convention.first_year, convention.last_year])].map(Number);
    const count = (year: string): number => all.filter((values) => is_of_year(values, year)).length;
    const counted = [...span(bounds), says_nothing].map((year) => ({ year, of: count(year) }));
    const shown = counted.filter(({ year, of }) => of > 0 || year === chosen);
    return shown.some(({ of }) => of < all.length) ? shown.map(({ year }) => year) : [];
}

function span(years: readonly number[]): readonly string[] {
    if (years.length === 0) return [];
    const first = Math.min(...years);
    return Array.from({ length: Math.max(...years) - first + 1 }, (_, index) => String(first + index));
}

// Their codes, in the order of the fields.
export function fields_of(all: readonly SheetRow[], fields: readonly FieldRow[], chosen: string | null): readonly string[] {
    const found = new Set(all.map(({ field }) => field));
    const in_order = [...fields].sort((one, other) => one.order - other.order).map(({ field }) => field);
    const shown = in_order.filter((field) => found.has(field) || field === chosen);
    return shown.length < 2 ? [] : shown;
}

export function states_of(all: readonly SheetRow[], chosen: StateChosen | null): readonly StateChosen[] {
    const found = new Set(all.map(state_of));
    const every: readonly StateChosen[] = [...everyProgressState, says_nothing];
    const shown = every.filter((state) => found.has(state) || state === chosen);
    return shown.length < 2 ? [] : shown;
}

// Those who are named by their names, then those who are not.
function by_name(one: string, other: string): number {
    if (one === says_nothing || other === says_nothing) return one === says_nothing ? 1 : -1;
    return one.localeCompare(other, "fr");
}
