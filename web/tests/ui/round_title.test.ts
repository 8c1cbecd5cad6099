import { describe, expect, it } from "vitest";
import type { ItemResult, RoundResult } from "../../src/protocol.ts";
import { main_figure, round_title } from "../../src/ui/round_sentence.ts";

const opinion = { type: "opinion" } as const;
const item = (proposal: number, rank: number, agree: number, disagree: number): ItemResult => ({ proposal, rank, score: agree - disagree,
    voters: agree + disagree, counts: [{ mark: 1, people: agree }, { mark: -1, people: disagree }] });
const result: RoundResult = { registered: 50, voters: 44, expressed: 44, items: [item(1, 1, 36, 5), item(2, 2, 38, 8), item(3, 3, 2, 9)] };

describe("the result of opinions", () => {
    it("claims no more than the rule gives: the first is not always the one with most agreement", () => {
        expect(round_title(opinion, result, true, () => "A van")).toBe("«\u00a0A van\u00a0» arrive en tête, avec 36 pour et 5 contre");
    });

    it("ranks by a balance that shows its sign", () => {
        expect(result.items.map((one) => main_figure(opinion, one))).toEqual(["+31", "+30", "−7"]);
    });
});
