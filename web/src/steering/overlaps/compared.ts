import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { ComparisonRow, DecisionRow, SteeringOrders } from "../../protocol.ts";
import type { Sync } from "../../sync/sync.ts";
import { key_of, versions_of, type Line } from "../priorities.ts";

// What the steering committee made of priorities that look alike.

export interface Pair {
    readonly one: Line;
    readonly other: Line;
    // Absent: nobody has said anything of the two.
    readonly row: ComparisonRow | undefined;
}

export interface Compared {
    // By their keys.
    readonly lines: ReadonlyMap<string, Line>;
    readonly linked: readonly Pair[];
    readonly different: readonly Pair[];
    // Of those two and of those joined to one sheet: no likeness is suggested between them.
    readonly settled: ReadonlySet<string>;
}

const nothing: Compared = { lines: new Map(), linked: [], different: [], settled: new Set() };
export const ComparedContext = createContext<Compared>(nothing);
export const useCompared = (): Compared => useContext(ComparedContext);

// The same for both orders of two keys.
export const pair_key = (one: string, other: string): string => (one < other ? `${one} ${other}` : `${other} ${one}`);

// What was said of an earlier version is said of the line; of several rows on the same two lines the last counts.
export function compared(lines: readonly Line[], rows: readonly ComparisonRow[], decisions: readonly DecisionRow[]): Compared {
    const line_of = new Map(lines.flatMap((line) => versions_of(line.priority, decisions).map((version) => [key_of(version), line] as const)));
    const last = new Map<string, Pair>();
    for (const row of [...rows].sort((one, other) => one.at - other.at)) {
        const [one, other] = [line_of.get(key_of(row.one)), line_of.get(key_of(row.other))];
        if (one && other && one !== other) last.set(pair_key(key_of(one.priority), key_of(other.priority)), { one, other, row });
    }
    const pairs = [...last.values()];
    return {
        lines: new Map(lines.map((line) => [key_of(line.priority), line])),
        linked: pairs.filter(({ row }) => row?.likeness === "linked"),
        different: pairs.filter(({ row }) => row?.likeness === "different"),
        settled: new Set([...last.keys(), ...of_one_sheet(lines)]),
    };
}

function of_one_sheet(lines: readonly Line[]): readonly string[] {
    const by_sheet = new Map<number, string[]>();
    for (const { sheet, priority } of lines)
        if (sheet !== undefined) by_sheet.set(sheet.sheet, [...(by_sheet.get(sheet.sheet) ?? []), key_of(priority)]);
    return [...by_sheet.values()].flatMap((keys) => keys.flatMap((one, index) => keys.slice(index + 1).map((other) => pair_key(one, other))));
}

// Says it of the two; of a pair that somebody said something of already, by the versions that they said it of.
export function compare(sync: Sync<SteeringOrders>, { one, other, row }: Pair, likeness: ComparisonRow["likeness"]): void {
    sync.order({ type: "compare", one: row?.one ?? named(one), other: row?.other ?? named(other), likeness });
}

const named = ({ priority: { session, proposal } }: Line): { session: number; proposal: number } => ({ session, proposal });

// Whether an order of this page on the two has no answer yet.
export function is_comparing(sync: Sync<SteeringOrders>, { one, other, row }: Pair): boolean {
    const key = pair_key(key_of(row?.one ?? one.priority), key_of(row?.other ?? other.priority));
    return sync.pending.value.some(({ command }) => command.type === "compare" && pair_key(key_of(command.one), key_of(command.other)) === key);
}
