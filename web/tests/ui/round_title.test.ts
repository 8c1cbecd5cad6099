import { describe, expect, it } from "vitest";
import { ranking_of } from "../../src/methods/result.ts";
import { told_of } from "../../src/methods/told.ts";
import { round_title } from "../../src/ui/round_sentence.ts";
import { opinion_result } from "../results.ts";

const opinion = { type: "opinion" } as const;
const result = opinion_result([[1, 1, 36, 5], [2, 2, 38, 8], [3, 3, 2, 9]], { voters: 44 });

describe("the result of opinions", () => {
    it("claims no more than the rule gives: the first is not always the one with most agreement", () => {
        expect(round_title(told_of(opinion), result, true, () => "A van")).toBe("«\u00a0A van\u00a0» arrive en tête, avec 36\u00a0pour et 5\u00a0contre");
    });

    it("ranks by a balance that shows its sign", () => {
        expect(ranking_of(result).map(({ figure }) => told_of(opinion).figures(figure as never)[0])).toEqual(["+31", "+30", "−7"]);
    });
});
