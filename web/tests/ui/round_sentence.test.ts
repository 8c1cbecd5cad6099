import { describe, expect, it } from "vitest";
import type { ItemResult, RoundResult } from "../../src/protocol.ts";
import { is_tied } from "../../src/ui/round_sentence.ts";

const item = (proposal: number, rank: number, voters: number): ItemResult => ({ proposal, rank, score: 0, voters, counts: [] });
const result = (...items: ItemResult[]): RoundResult => ({ registered: 3, voters: 3, expressed: 3, items });
const tied = (round: RoundResult): number[] => round.items.filter((one) => is_tied(round, one)).map((one) => one.proposal);

describe("a tie", () => {
    it("is told of all who share a rank, also of the one whom nobody named", () => {
        expect(tied(result(item(1, 1, 3), item(2, 2, 1), item(3, 2, 0)))).toEqual([2, 3]);
    });

    it("is not told of those whom nobody named at all", () => {
        expect(tied(result(item(1, 1, 3), item(2, 2, 0), item(3, 2, 0)))).toEqual([]);
    });
});
