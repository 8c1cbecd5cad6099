import { describe, expect, it } from "vitest";
import type { ResultRow, RoundRow } from "../../src/protocol.ts";
import type { Sync } from "../../src/sync/sync.ts";
import { round_to_show, voted_rounds } from "../../src/ui/voted_rounds.ts";
import { dots_result } from "../results.ts";

const voted = (round: number) => ({
    round: { type: "round", round, method: { type: "dots", dots: 5, cap: 3 }, is_open: false, live_results: false, items: [1], opened_at: 0 } as RoundRow,
    result: { type: "result", round, is_final: true, result: dots_result([[1, 1, 2]]) } as ResultRow,
});

// As a snapshot has them: by their names, in which 10 stands before 9.
function snapshot(...numbers: number[]): Sync {
    return snapshot_with(undefined, ...numbers);
}
// `on_show`: the round that the session names.
function snapshot_with(on_show: number | undefined, ...numbers: number[]): Sync {
    const rows = [...numbers].sort((a, b) => (`round/${a}` < `round/${b}` ? -1 : 1)).map(voted);
    return { all: (kind: "round" | "result") => rows.map((row) => row[kind]), one: () => ({ result_on_show: on_show }) } as unknown as Sync;
}

describe("more than nine votes", () => {
    it("stand in their order on a page that was loaded anew", () => {
        expect(voted_rounds(snapshot(1, 2, 9, 10, 11)).map(({ round }) => round)).toEqual([1, 2, 9, 10, 11]);
    });

    it("end with the one that is shown", () => {
        expect(round_to_show(snapshot(8, 9, 10))?.round).toBe(10);
    });
});

describe("votes that were open at once", () => {
    it("are shown by the one that the room looks at, though it was not opened last", () => {
        expect(round_to_show(snapshot_with(1, 1, 2))?.round).toBe(1);
    });

    it("are shown by the last one that somebody voted in, where the room looks at none of them", () => {
        expect(round_to_show(snapshot_with(7, 1, 2))?.round).toBe(2);
    });
});
