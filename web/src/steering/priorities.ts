import type {
    CommitteeRow, DecisionRow, FieldRow, LiveSessionRow, PriorityRow, Resolution, SheetRow,
} from "../protocol.ts";
import { has_words } from "../ui/has_words.ts";
import { works_on } from "./board.ts";
import { is_joined_to, sheet_by_origin } from "./sheets/origins.ts";
import { is_of_year, is_owned_by, type Chosen } from "./sheets/sheet_filters.ts";

// The retained priorities as the board shows them: arranged, filtered, and with what was decided on them.

export interface Line {
    readonly priority: PriorityRow;
    readonly field: FieldRow;
    readonly committee: CommitteeRow;
    readonly session: LiveSessionRow;
    // The decision that stands; absent: none does.
    readonly decision: DecisionRow | undefined;
    // The last decision, taken back or not: what the next one replaces.
    readonly last: DecisionRow | undefined;
    // The session that is reworking it.
    readonly reworked_in: LiveSessionRow | undefined;
    // Of this priority, or of what it was before it came back to the board.
    readonly sheet: SheetRow | undefined;
    // The sheet was begun from another one.
    readonly is_joined: boolean;
}

export interface Rows {
    readonly fields: readonly FieldRow[];
    readonly committees: readonly CommitteeRow[];
    readonly sessions: readonly LiveSessionRow[];
    readonly priorities: readonly PriorityRow[];
    readonly decisions: readonly DecisionRow[];
    readonly sheets: readonly SheetRow[];
}

export type State = "undecided" | Exclude<Resolution, "taken_back">;

export interface Filters {
    readonly field: string | null;
    readonly committee: number | null;
    readonly state: State | null;
    // Only those on which colleges part.
    readonly apart: boolean;
    // Of its action sheet.
    readonly owner: Chosen;
    readonly year: Chosen;
    readonly words: string;
}
export const no_filters: Filters = {
    field: null, committee: null, state: null, apart: false, owner: null, year: null, words: "",
};

export const key_of = ({ session, proposal }: { session: number; proposal: number }): string => `${session}/${proposal}`;

// By field, session and place, the steering committee's own last; without those that came back in a newer version, which tells their history.
export function lines_of({ fields, committees, sessions, priorities, decisions, sheets }: Rows): readonly Line[] {
    const field_at = new Map(fields.map((one) => [one.field, one]));
    const committee_at = new Map(committees.map((one) => [one.committee, one]));
    const session_at = new Map(sessions.map((one) => [one.session, one]));
    const decision_at = new Map(decisions.map((one) => [one.decision, one]));
    const retained = new Set(priorities.map(key_of));
    const sheet_at = sheet_by_origin(sheets);
    return priorities.flatMap((priority): Line[] => {
        const session = session_at.get(priority.session);
        const committee = session && committee_at.get(session.committee);
        const field = committee && field_at.get(committee.field);
        if (!session || !committee || !field) return [];
        if (priority.next !== undefined && retained.has(key_of(priority.next))) return [];
        const last = priority.decision === undefined ? undefined : decision_at.get(priority.decision);
        const decision = last?.resolution === "taken_back" ? undefined : last;
        const reworked_in = priority.next && session_at.get(priority.next.session);
        const with_sheet = versions_of(priority, decisions).map(key_of).find((key) => sheet_at.has(key));
        const sheet = with_sheet === undefined ? undefined : sheet_at.get(with_sheet);
        const is_joined = sheet !== undefined && is_joined_to(sheet, with_sheet!);
        return [{ priority, field, committee, session, decision, last, reworked_in, sheet, is_joined }];
    }).sort(by_list);
}

function by_list(one: Line, other: Line): number {
    const by_committee = Number(one.committee.steers ?? false) - Number(other.committee.steers ?? false);
    return by_committee || one.field.order - other.field.order || other.session.session - one.session.session
        || one.priority.place - other.priority.place;
}

export function filtered(lines: readonly Line[], filters: Filters): readonly Line[] {
    const { field, committee, state, apart, owner, year, words } = filters;
    return lines.filter((line) =>
        (field === null || works_on(line.committee, field))
        && (committee === null || line.committee.committee === committee)
        && (state === null || state_of_line(line) === state)
        && (!apart || is_apart(line))
        && is_owned_by(line.sheet?.values, owner)
        && is_of_year(line.sheet?.values, year)
        && (words.trim() === "" || has_words(text_of(line), words)));
}

// Whether colleges parted on it in the vote that it comes from.
export function is_apart({ priority: { provenance } }: Line): boolean {
    return (provenance?.by_college?.apart.length ?? 0) > 0;
}

export function state_of_line({ decision }: Line): State {
    return decision === undefined || decision.resolution === "taken_back" ? "undecided" : decision.resolution;
}

function text_of({ priority, committee, session, field, decision }: Line): string {
    return [priority.title, committee.title, session.title, field.title, decision?.motive].join(" ");
}

export interface Group<Name> { readonly name: Name; readonly lines: readonly Line[] }

// Each session's list.
export function by_session(lines: readonly Line[]): readonly Group<LiveSessionRow>[] {
    return grouped(lines, (line) => line.session);
}

// What all lists put first, then what they put second: at one place nothing parts them.
export function by_place(lines: readonly Line[]): readonly Group<number>[] {
    return [...grouped(lines, (line) => line.priority.place)].sort((one, other) => one.name - other.name);
}

function grouped<Name>(lines: readonly Line[], name_of: (line: Line) => Name): readonly Group<Name>[] {
    const groups = new Map<Name, Line[]>();
    for (const line of lines) {
        const name = name_of(line);
        groups.set(name, [...(groups.get(name) ?? []), line]);
    }
    return [...groups].map(([name, members]) => ({ name, lines: members }));
}

// The priority and what it was before, newest version first.
export function versions_of(priority: PriorityRow, decisions: readonly DecisionRow[]): readonly { session: number; proposal: number }[] {
    return [priority, ...history_of(priority, decisions)];
}

// The decisions that sent back what this one came from, newest version first.
export function history_of(priority: PriorityRow, decisions: readonly DecisionRow[]): readonly DecisionRow[] {
    const found: DecisionRow[] = [];
    for (let from = priority.origin; from !== undefined;) {
        const sent_back = decisions.find((one) => one.decision === from?.decision);
        if (sent_back === undefined || found.includes(sent_back)) break;
        found.push(sent_back);
        from = sent_back.origin;
    }
    return found;
}
