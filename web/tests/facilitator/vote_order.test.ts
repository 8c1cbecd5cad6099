import { describe, expect, it } from "vitest";
import { deciding, placed_by, type Vote } from "../../src/facilitator/vote_order.ts";
import type { VoteOrderRow } from "../../src/protocol.ts";
import { dots_result } from "../results.ts";

const method = { type: "dots", dots: 5, cap: 3 } as const;
const vote = (round: number, ...lines: [proposal: number, rank: number, total: number][]): Vote =>
    ({ method, row: { type: "result", round, is_final: true, result: dots_result(lines) } });
const order: VoteOrderRow = {
    type: "vote_order", full_vote: 2, places: [{ proposal: 3, rank: 1 }, { proposal: 1, rank: 2 }, { proposal: 4, rank: 3 }],
};
const before = vote(1, [4, 1, 9], [1, 2, 1]);
const full = vote(2, [3, 1, 34], [1, 2, 24], [4, 2, 0]);
const again = vote(3, [1, 1, 0], [4, 2, 7]);

describe("where the votes leave the proposals", () => {
    it("is the server's order, with the full vote's word on whether the room favours one", () => {
        expect(placed_by([before, full, again], order)).toEqual([
            { proposal: 3, rank: 1, is_favoured: true },
            { proposal: 1, rank: 2, is_favoured: true },
            { proposal: 4, rank: 3, is_favoured: false },
        ]);
    });

    it("comes from the full vote and those after it", () => {
        expect(deciding([before, full, again], order)).toEqual([full, again]);
    });

    it("is empty before any vote, and until the rows of the vote are there", () => {
        expect(placed_by([], null)).toEqual([]);
        expect(deciding([full], null)).toEqual([]);
        expect(placed_by([before], order)).toEqual([]);
    });
});
