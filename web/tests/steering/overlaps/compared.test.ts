import { describe, expect, it } from "vitest";
import type { ComparisonRow, Likeness } from "../../../src/protocol.ts";
import { compared, pair_key } from "../../../src/steering/overlaps/compared.ts";
import { key_of, lines_of, type Rows } from "../../../src/steering/priorities.ts";
import { committee, decision, field, priority, session, sheet } from "../rows.ts";

const base: Rows = {
    fields: [field("JE", 1), field("PE", 2)], committees: [committee(1, "JE"), committee(2, "PE")],
    sessions: [session(1, 1), session(2, 2), session(3, 1)], priorities: [priority(1, 9, 1), priority(1, 8, 2), priority(2, 5, 1)],
    decisions: [], sheets: [],
};
const said = (one: [number, number], other: [number, number], likeness: Likeness, at = 1): ComparisonRow => ({
    type: "comparison", one: { session: one[0], proposal: one[1] }, other: { session: other[0], proposal: other[1] }, likeness, member: 1, at,
});
const compare = (rows: Partial<Rows>, ...comparisons: ComparisonRow[]) =>
    compared(lines_of({ ...base, ...rows }), comparisons, rows.decisions ?? []);
const keys = (pairs: ReturnType<typeof compare>["linked"]) => pairs.map(({ one, other }) => `${key_of(one.priority)} ${key_of(other.priority)}`);

describe("what was made of priorities", () => {
    it("is linked or different, and no suggestion any more", () => {
        const { linked, different, settled } = compare({}, said([1, 9], [2, 5], "linked"), said([1, 8], [2, 5], "different"));
        expect(keys(linked)).toEqual(["1/9 2/5"]);
        expect(keys(different)).toEqual(["1/8 2/5"]);
        expect(settled).toEqual(new Set([pair_key("2/5", "1/9"), pair_key("1/8", "2/5")]));
    });

    it("is of lines that the board still has", () => {
        expect(compare({}, said([1, 9], [2, 77], "linked")).linked).toEqual([]);
    });

    it("goes on to a later version, and the last word counts", () => {
        const rows = {
            priorities: [priority(1, 9, 1, { decision: 1, next: { session: 3, proposal: 4 } }), priority(2, 5, 1),
                priority(3, 4, 1, { version: 2, origin: { session: 1, proposal: 9, decision: 1 } })],
            decisions: [decision(1, 1, 9, { resolution: "to_rework" })],
        };
        expect(keys(compare(rows, said([1, 9], [2, 5], "linked")).linked)).toEqual(["3/4 2/5"]);
        expect(keys(compare(rows, said([1, 9], [3, 4], "linked")).linked), "one line with itself").toEqual([]);
        const both = [said([2, 5], [3, 4], "different", 9), said([1, 9], [2, 5], "linked", 3)];
        expect(compare(rows, ...both).linked).toEqual([]);
        expect(compare(rows, ...both).different).toHaveLength(1);
    });

    it("needs no suggestion between those of one action", () => {
        const joined = sheet(4, "JE", {}, { origin: { session: 1, proposal: 9 }, also: [{ origin: { session: 2, proposal: 5 }, decision: 2 }] });
        expect(compare({ sheets: [joined] }).settled).toEqual(new Set([pair_key("1/9", "2/5")]));
    });
});

describe("a priority that was joined to a sheet", () => {
    const joined = sheet(4, "JE", {}, { origin: { session: 1, proposal: 9 }, also: [{ origin: { session: 2, proposal: 5 }, decision: 2 }] });

    it("has it, and says that it was begun from another", () => {
        const by_key = new Map(lines_of({ ...base, sheets: [joined] }).map((line) => [key_of(line.priority), line]));
        expect(by_key.get("1/9")).toMatchObject({ sheet: { sheet: 4 }, is_joined: false });
        expect(by_key.get("2/5")).toMatchObject({ sheet: { sheet: 4 }, is_joined: true });
        expect(by_key.get("1/8")).toMatchObject({ sheet: undefined, is_joined: false });
    });
});
