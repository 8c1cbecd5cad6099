import { foundCommitteeLimits, nameMemberLimits } from "../../../../protocol/typescript/limits.ts";
import { lines_of, type Fault, type KnownColumns, type Line } from "../../bring/cells.ts";
import { field_of } from "../../bring/field_of.ts";
import type { Table } from "../../bring/reading.ts";
import { plain } from "../../bring/words.ts";
import type { CommitteeRow, FieldRow, MemberRow } from "../../protocol.ts";
import { known_table, type Brings } from "./columns.ts";

// What a file would bring into the office: members to seat, or committees to found. Nothing is sent here.

export type WhyWrong = "missing_name" | "missing_function" | "missing_field" | "missing_committee" | "unknown_field";

export interface NewMember { readonly called: string; readonly function: string }
export interface NewCommittee { readonly field: string; readonly title: string }
export interface Plan<T> {
    readonly added: readonly T[];
    readonly there: readonly T[];
    // With any of them nothing is sent.
    readonly faults: readonly Fault<WhyWrong>[];
    // Sheets that say nothing that is known, by name.
    readonly unknown_sheets: readonly string[];
}

// Members are found by name and function; owners of actions sit in no committee.
export function members_plan(tables: readonly Table[], members: readonly MemberRow[]): Plan<NewMember> {
    const there = members.filter((one) => one.is_owner !== true)
        .map((one) => ({ called: one.called ?? "", function: one.function ?? "" }));
    return plan_of<NewMember>(tables, "members", there, ({ called, function: function_ }) => `${plain(called)}/${plain(function_)}`, (line) => {
        const called = single_spaced(line.one_line("called", nameMemberLimits.called.max));
        const first = single_spaced(line.text("first") === "" ? "" : line.one_line("first", nameMemberLimits.called.max));
        const function_ = single_spaced(line.one_line("function", nameMemberLimits.function.max));
        if (called === "") line.wrong("called", "missing_name");
        if (function_ === "") line.wrong("function", "missing_function");
        const whole = first === "" ? called : `${first} ${called}`;
        if ([...called].length <= nameMemberLimits.called.max && [...whole].length > nameMemberLimits.called.max)
            line.wrong("called", "too_long", nameMemberLimits.called.max - [...first].length - 1);
        return { said: { called: whole, function: function_ }, at: "called" };
    });
}

export function committees_plan(tables: readonly Table[], fields: readonly FieldRow[], committees: readonly CommitteeRow[]): Plan<NewCommittee> {
    return plan_of<NewCommittee>(tables, "committees", committees, ({ field, title }) => `${field}/${plain(title)}`, (line) => {
        const title = single_spaced(line.one_line("title", foundCommitteeLimits.title.max));
        const field = line.text("field") === "" ? null : field_of(line.text("field"), fields);
        if (title === "") line.wrong("title", "missing_committee");
        if (line.text("field") === "") line.wrong("field", "missing_field");
        else if (field === null) line.wrong("field", "unknown_field");
        return { said: { field: field ?? "", title }, at: "title" };
    });
}

const single_spaced = (text: string): string => text.replace(/\s+/g, " ");

type Read<T> = (line: Line<WhyWrong>) => { said: T; at: string };

function plan_of<T extends object>(
    tables: readonly Table[], what: Brings, there: readonly T[], name_of: (said: T) => string, read: Read<T>,
): Plan<T> {
    const known = tables.map((table) => known_table(table, what));
    const faults: Fault<WhyWrong>[] = [];
    const names = new Set(there.map(name_of));
    const lines = new Map<string, number>();
    const plan = { added: [] as T[], there: [] as T[] };
    for (const one of known.filter((table): table is KnownColumns => table !== null)) for (const line of lines_of(one, faults)) {
        const before = faults.length;
        const { said, at } = read(line);
        if (faults.length > before) continue;
        const name = name_of(said);
        const first = lines.get(name);
        if (first !== undefined) line.wrong(at, "twice", first);
        else (names.has(name) ? plan.there : plan.added).push(said);
        lines.set(name, first ?? line.line);
    }
    return { ...plan, faults, unknown_sheets: tables.filter((_, at) => known[at] === null).map(({ name }) => name) };
}
