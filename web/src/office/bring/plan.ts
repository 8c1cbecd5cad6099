import { foundCommitteeLimits, nameMemberLimits } from "../../../../protocol/typescript/limits.ts";
import { lines_of, type Fault, type KnownColumns, type Line } from "../../bring/cells.ts";
import type { Table } from "../../bring/reading.ts";
import { plain } from "../../bring/words.ts";
import type { CommitteeRow, FieldRow, MemberRow } from "../../protocol.ts";
import { in_order } from "../fields.ts";
import { known_table, type Brings } from "./columns.ts";
import { committee_of } from "./committee_of.ts";
import { several_fields } from "./several_fields.ts";

// What a file would bring into the office: members to seat, to note or to correct, or committees to found. Nothing is sent here.

export type WhyWrong = "missing_name" | "missing_function" | "missing_field" | "missing_committee" | "unknown_field" | "other_fields_there"
    | "unknown_committee" | "several_committees" | "several_members";

// `committee` null: of the steering committee. `corrects`: who is there already, and stood for something else so far.
export interface NewMember { readonly called: string; readonly function: string; readonly committee: number | null; readonly corrects?: MemberRow }
export interface NewCommittee { readonly field: string; readonly title: string; readonly other_fields: readonly string[] }
export interface Sorted<T> {
    readonly added: readonly T[];
    readonly corrected: readonly T[];
    readonly there: readonly T[];
}
export interface Plan<T> extends Sorted<T> {
    // With any of them nothing is sent.
    readonly faults: readonly Fault<WhyWrong>[];
    // Sheets that say nothing that is known, by name.
    readonly unknown_sheets: readonly string[];
}

// Members are found by committee and name; owners of actions sit in none.
export function members_plan(tables: readonly Table[], members: readonly MemberRow[], committees: readonly CommitteeRow[]): Plan<NewMember> {
    const names_of = (said: NewMember): string[] => [`${member_key(said)}/${plain(said.function)}`];
    return plan_of<NewMember>(tables, "members", names_of, (lines) => sorted_members(lines, members), (line) => {
        const called = single_spaced(line.one_line("called", nameMemberLimits.called.max));
        const first = single_spaced(line.text("first") === "" ? "" : line.one_line("first", nameMemberLimits.called.max));
        const function_ = single_spaced(line.one_line("function", nameMemberLimits.function.max));
        const committee = committee_of(line.text("committee"), committees);
        if (called === "") line.wrong("called", "missing_name");
        if (function_ === "") line.wrong("function", "missing_function");
        if (typeof committee === "string") line.wrong("committee", committee);
        const whole = first === "" ? called : `${first} ${called}`;
        if ([...called].length <= nameMemberLimits.called.max && [...whole].length > nameMemberLimits.called.max)
            line.wrong("called", "too_long", nameMemberLimits.called.max - [...first].length - 1);
        return { said: { called: whole, function: function_, committee: typeof committee === "string" ? null : committee }, at: "called" };
    });
}

export function committees_plan(tables: readonly Table[], fields: readonly FieldRow[], committees: readonly CommitteeRow[]): Plan<NewCommittee> {
    const codes = in_order(fields).map(({ field }) => field);
    return plan_of<NewCommittee>(tables, "committees", committee_keys, (lines) => sorted_committees(lines, committees), (line) => {
        const title = single_spaced(line.one_line("title", foundCommitteeLimits.title.max));
        const read = several_fields(line.text("field"), fields);
        if (title === "") line.wrong("title", "missing_committee");
        if ("unknown" in read) line.wrong("field", "unknown_field");
        else if (read.fields.length === 0) line.wrong("field", "missing_field");
        const [field = "", ...others] = "fields" in read ? read.fields : [];
        return { said: { field, title, other_fields: codes.filter((code) => others.includes(code)) }, at: "title" };
    });
}

const single_spaced = (text: string): string => text.replace(/\s+/g, " ");

// A line that was read, and the column that names it.
interface Said<T> { readonly said: T; readonly line: Line<WhyWrong>; readonly at: string }

const member_key = ({ called = "", committee }: { called?: string; committee?: number | null }): string => `${committee ?? ""}/${plain(called)}`;

// Who stands for something else than so far is corrected, as long as it is plain who that is: one line and one person of that name.
function sorted_members(lines: readonly Said<NewMember>[], members: readonly MemberRow[]): Sorted<NewMember> {
    const sorted = { added: [] as NewMember[], corrected: [] as NewMember[], there: [] as NewMember[] };
    const left = new Set(members.filter((one) => one.is_owner !== true && !one.forgotten)
        .map((row) => ({ row, key: member_key(row), function: plain(row.function ?? "") })));
    const others: (Said<NewMember> & { key: string })[] = [];
    for (const one of lines) {
        const [key, function_] = [member_key(one.said), plain(one.said.function)];
        const same = [...left].find((row) => row.key === key && row.function === function_);
        if (same === undefined) others.push({ ...one, key });
        else {
            left.delete(same);
            sorted.there.push(one.said);
        }
    }
    for (const { said, line, at, key } of others) {
        const [first, ...more] = [...left].filter((row) => row.key === key);
        if (first === undefined) sorted.added.push(said);
        else if (more.length > 0 || others.some((other) => other.said !== said && other.key === key)) line.wrong(at, "several_members");
        else sorted.corrected.push({ ...said, called: first.row.called ?? said.called, corrects: first.row });
    }
    return sorted;
}

// Those of one name that share a field are the same committee.
const committee_keys = ({ field, other_fields = [], title }: Pick<CommitteeRow, "field" | "other_fields" | "title"> | NewCommittee): string[] =>
    [field, ...other_fields].map((code) => `${code}/${plain(title)}`);

// A committee's fields stay as it was founded: one that is there with others is not to be changed by a file.
function sorted_committees(lines: readonly Said<NewCommittee>[], committees: readonly CommitteeRow[]): Sorted<NewCommittee> {
    const sorted = { added: [] as NewCommittee[], corrected: [], there: [] as NewCommittee[] };
    const there = committees.map(committee_keys);
    for (const { said, line } of lines) {
        const keys = new Set(committee_keys(said));
        const alike = there.filter((other) => other.some((key) => keys.has(key)));
        if (alike.some((other) => other.length === keys.size && other.every((key) => keys.has(key)))) sorted.there.push(said);
        else if (alike.length > 0) line.wrong("field", "other_fields_there");
        else sorted.added.push(said);
    }
    return sorted;
}

// `names_of`: what no two lines may both be.
function plan_of<T extends object>(
    tables: readonly Table[], what: Brings, names_of: (said: T) => readonly string[], sort: (lines: readonly Said<T>[]) => Sorted<T>,
    read: (line: Line<WhyWrong>) => { said: T; at: string },
): Plan<T> {
    const known = tables.map((table) => known_table(table, what));
    const faults: Fault<WhyWrong>[] = [];
    const first_line = new Map<string, number>();
    const lines: Said<T>[] = [];
    for (const one of known.filter((table): table is KnownColumns => table !== null)) for (const line of lines_of(one, faults)) {
        const before = faults.length;
        const { said, at } = read(line);
        if (faults.length > before) continue;
        const names = names_of(said);
        const first = names.map((name) => first_line.get(name)).find((number) => number !== undefined);
        if (first !== undefined) line.wrong(at, "twice", first);
        else lines.push({ said, line, at });
        for (const name of names) first_line.set(name, first ?? line.line);
    }
    return { ...sort(lines), faults, unknown_sheets: tables.filter((_, at) => known[at] === null).map(({ name }) => name) };
}
