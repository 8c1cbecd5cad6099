import { describe, expect, it } from "vitest";
import type { KeyedRow, Patch, Snapshot } from "../src/protocol.ts";
import { merge, type View } from "../src/sync/merge.js";

const turnout = (round: number, voters: number): KeyedRow =>
    ({ key: `turnout/${round}`, row: { type: "turnout", round, voters, registered: 40 } });
const snapshot = (n: number, rows: KeyedRow[], epoch = "e1"): Snapshot => ({ type: "snapshot", view: "room", epoch, n, at: n, rows });
const patch = (n: number, upsert: KeyedRow[], remove: string[] = [], epoch = "e1"): Patch =>
    ({ type: "patch", view: "room", epoch, n, at: n, upsert, remove });
const held = (view: View | "refresh"): View => {
    if (view === "refresh") throw new Error("refresh");
    return view;
};

describe("merge", () => {
    it("takes a snapshot as it is", () => {
        const view = held(merge(null, snapshot(7, [turnout(1, 3)])));
        expect([view.epoch, view.n, view.at, [...view.rows.keys()]]).toEqual(["e1", 7, 7, ["turnout/1"]]);
    });

    it("applies the patch that follows", () => {
        const before = held(merge(null, snapshot(7, [turnout(1, 3), turnout(2, 0)])));
        const after = held(merge(before, patch(8, [turnout(1, 4)], ["turnout/2"])));
        expect([...after.rows.values()]).toEqual([turnout(1, 4).row]);
        expect(after.n).toBe(8);
    });

    it("leaves what it was given alone", () => {
        const before = held(merge(null, snapshot(7, [turnout(1, 3)])));
        merge(before, patch(8, [turnout(1, 4)]));
        expect(before.rows.get("turnout/1")).toEqual(turnout(1, 3).row);
    });

    it("keeps the identity of rows that did not change", () => {
        const before = held(merge(null, snapshot(7, [turnout(1, 3), turnout(2, 0)])));
        const after = held(merge(before, patch(8, [turnout(1, 4)])));
        expect(after.rows.get("turnout/2")).toBe(before.rows.get("turnout/2"));
    });

    it("removes before it adds, so that a row may come back in one patch", () => {
        const before = held(merge(null, snapshot(7, [turnout(1, 3)])));
        expect(held(merge(before, patch(8, [turnout(1, 9)], ["turnout/1"]))).rows.get("turnout/1")).toEqual(turnout(1, 9).row);
    });

    it.each([
        ["a number was missed", patch(9, [])],
        ["a number comes twice", patch(7, [])],
        ["the epoch is another", patch(8, [], [], "e2")],
    ])("asks for a snapshot when %s", (_, message) => {
        expect(merge(merge(null, snapshot(7, [])) as View, message)).toBe("refresh");
    });

    it("asks for a snapshot when nothing is held", () => {
        expect(merge(null, patch(1, []))).toBe("refresh");
    });

    it("equals a fresh snapshot after any run of patches", () => {
        let seed = 42;
        const dice = (sides: number): number => (seed = (seed * 48271) % 2147483647) % sides;
        const truth = new Map<string, KeyedRow>();
        let view = held(merge(null, snapshot(0, [])));
        for (let n = 1; n <= 500; ++n) {
            const upsert = Array.from({ length: dice(4) }, () => turnout(dice(20), dice(40)));
            const remove = [...truth.keys()].filter((key) => dice(5) === 0 && !upsert.some((keyed) => keyed.key === key));
            for (const key of remove) truth.delete(key);
            for (const keyed of upsert) truth.set(keyed.key, keyed);
            view = held(merge(view, patch(n, upsert, remove)));
            expect(new Map(view.rows)).toEqual(held(merge(null, snapshot(n, [...truth.values()]))).rows);
        }
    });
});
