import { openRoundLimits } from "../../../protocol/typescript/limits.ts";
import { beside } from "../i18n/facilitator_beside.ts";
import { console_of } from "../methods/on_console.ts";
import { rounds_open_at_once, type College, type RoundRow } from "../protocol.ts";
import { sign_count, tidy_line } from "../ui/text_field.tsx";

// As the console names a vote among others that are open.
export const name_of = ({ title, method }: Pick<RoundRow, "title" | "method">): string => title ?? console_of(method).title();

// Why a vote cannot be opened under this name beside those that are open; null: it can. Alone it needs none.
export function title_objection(written: string, open: readonly RoundRow[]): string | null {
    const title = tidy_line(written);
    const { max } = openRoundLimits.title;
    if (open.length >= rounds_open_at_once) return beside.all_open;
    if (sign_count(title) > max) return beside.title_too_long(max);
    if (title === "") return open.length === 0 ? null : beside.title_needed;
    return open.some((round) => name_of(round).toLocaleLowerCase() === title.toLocaleLowerCase()) ? beside.title_taken : null;
}

const suggestions = 3;

// "Table 2", "Table 3", …: the first that no open vote is called by.
export function suggested_titles(open: readonly RoundRow[]): readonly string[] {
    const taken = new Set(open.map(({ title }) => title));
    return Array.from({ length: suggestions + open.length }, (_, index) => beside.table(index + 1)).filter((title) => !taken.has(title)).slice(0, suggestions);
}

interface Prepared {
    readonly items: readonly number[];
    // null: everybody.
    readonly colleges: readonly College[] | null;
}

// The open rounds in which somebody would vote on the same proposals as in the one prepared, and on how many.
export function voted_twice(open: readonly RoundRow[], { items, colleges }: Prepared): readonly { readonly round: RoundRow; readonly count: number }[] {
    const shares_people = (round: RoundRow): boolean => colleges === null || round.colleges === undefined || round.colleges.some((college) => colleges.includes(college));
    return open.filter(shares_people).map((round) => ({ round, count: items.filter((item) => round.items.includes(item)).length })).filter(({ count }) => count > 0);
}
