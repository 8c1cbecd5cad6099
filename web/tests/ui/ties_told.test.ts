import { describe, expect, it } from "vitest";
import { plain } from "../../src/i18n/rich.ts";
import { is_tied } from "../../src/methods/ranked.ts";
import { ranking_of } from "../../src/methods/result.ts";
import { told_of } from "../../src/methods/told.ts";
import type { Method, Ordering, RoundResult } from "../../src/protocol.ts";
import { round_remarks } from "../../src/ui/round_sentence.ts";
import { consensus_result, decision_result, dots_result, judgment_result, opinion_result, placing_result } from "../results.ts";

const dots: Method = { type: "dots", dots: 5, cap: 3 };
const grades: Method = { type: "majority_judgment", strict: false, grades: 6 };
const placing: Method = { type: "impact_effort" };
const decision: Method = { type: "decision", majority: "absolute", base: "expressed", quorum: false };

function said(method: Method, result: RoundResult, ties: Ordering["ties"]): string[] {
    result.columns[0]!.order.ties.push(...ties);
    return round_remarks(told_of(method), result, {}, (proposal) => `Idée ${proposal}`).map((remark) => plain(remark).replace(/\s/g, " "));
}

describe("a tie that something broke", () => {
    it("is told where two of as many dots stand first and second", () => {
        expect(said(dots, dots_result([[7, 1, 13, 9], [4, 2, 13, 6]]), [{ options: [0, 1], broken_by: "supporters", at_grade: 0 }]))
            .toContain("À égalité, départagées par le nombre de personnes : « Idée 7 », puis « Idée 4 ».");
    });

    it("says which removed grade told them apart", () => {
        const result = judgment_result([[1, 1, [8, 16, 12, 6, 11, 7]], [2, 2, [7, 17, 12, 6, 10, 8]]], { voters: 60 });
        expect(said(grades, result, [{ options: [0, 1], broken_by: "next_grades", at_grade: 45 }]))
            .toContain("À égalité, départagées par les mentions suivantes (45e mention retirée) : « Idée 1 », puis « Idée 2 ».");
    });

    it("names together those that share a rank still, and says both", () => {
        const lines = said(dots, dots_result([[1, 1, 5, 4], [2, 2, 5, 3], [3, 2, 5, 3]]),
            [{ options: [0, 1, 2], broken_by: "supporters", at_grade: 0 }, { options: [1, 2], broken_by: "nothing", at_grade: 0 }]);
        expect(lines).toContain("À égalité, départagées par le nombre de personnes : « Idée 1 », puis « Idée 2 » et « Idée 3 ».");
        expect(lines).toContain("Ex æquo à la 2e place : « Idée 2 » et « Idée 3 ».");
    });

    it("is told of the best placed in full, of others by their places, and of many the first three", () => {
        const seven = dots_result([[1, 1, 5, 5], [2, 2, 5, 4], [3, 3, 4, 4], [4, 4, 4, 3], [5, 5, 1, 1]]);
        expect(said(dots, seven, [{ options: [0, 1], broken_by: "supporters", at_grade: 0 }, { options: [2, 3], broken_by: "supporters", at_grade: 0 }]))
            .toContain("À égalité, départagées par le nombre de personnes : « Idée 1 », puis « Idée 2 » ; plus bas, de même les places 3 à 4.");
        expect(said(dots, dots_result([[1, 1, 5, 5], [2, 2, 5, 4], [3, 3, 5, 3], [4, 4, 5, 2]]), [{ options: [0, 1, 2, 3], broken_by: "supporters", at_grade: 0 }]))
            .toContain("À égalité, départagées par le nombre de personnes : « Idée 1 », puis « Idée 2 », puis « Idée 3 »… et 1 de plus.");
    });

    it("of many places is told of the first five, with how many more there are", () => {
        const pairs = Array.from({ length: 7 }, (_, pair) => [2 * pair, 2 * pair + 1]);
        const result = dots_result(Array.from({ length: 14 }, (_, n) => [n + 1, n + 1, 20 - Math.floor(n / 2), 14 - n] as const));
        expect(said(dots, result, pairs.map((options) => ({ options, broken_by: "supporters", at_grade: 0 }))))
            .toContain("À égalité, départagées par le nombre de personnes : « Idée 1 », puis « Idée 2 » ; plus bas, de même les places 3 à 4, 5 à 6, 7 à 8, 9 à 10… et 2 autres.");
    });

    it("is told by methods that do not say who is first, too", () => {
        expect(said(placing, placing_result([[1, 1, 5, 1], [2, 2, 5, 2]]), [{ options: [0, 1], broken_by: "lower_effort", at_grade: 0 }]))
            .toContain("À égalité, départagées par le moindre effort : « Idée 1 », puis « Idée 2 ».");
        expect(said(decision, decision_result([[1, 5, 3, 0, "adopted"], [2, 3, 1, 4, "adopted"]]), [{ options: [0, 1], broken_by: "more_for", at_grade: 0 }]))
            .toContain("À égalité, départagées par le nombre de pour : « Idée 1 », puis « Idée 2 ».");
    });

    it("is not told where nothing was tied", () => {
        expect(said(dots, dots_result([[1, 1, 5, 5], [2, 2, 4, 4]]), []).join(" ")).not.toContain("égalité");
    });
});

describe("a tie that nothing broke", () => {
    it("is told of the best placed by their titles, also where they lead, and of each place further down", () => {
        const lines = said(dots, dots_result([[1, 1, 9, 5], [2, 1, 9, 5], [3, 3, 5, 4], [4, 4, 4, 3], [5, 4, 4, 3], [6, 4, 4, 3], [7, 7, 1, 1], [8, 7, 1, 1], [9, 9, 0, 0], [10, 9, 0, 0]]), []);
        expect(lines).toContain("Ex æquo à la 1re place : « Idée 1 » et « Idée 2 » ; plus bas, 3 à la 4e, 2 à la 7e.");
    });

    it("of many titles and places is told of the first, with how many more there are", () => {
        const alike = dots_result([1, 2, 3, 4, 5].map((proposal) => [proposal, 1, 6, 3] as const));
        expect(said(dots, alike, [])).toContain("Ex æquo à la 1re place : « Idée 1 », « Idée 2 », « Idée 3 »… et 2 de plus.");
        const pairs = dots_result(Array.from({ length: 14 }, (_, n) => [n + 1, n - (n % 2) + 1, 20 - n + (n % 2), 3] as const));
        expect(said(dots, pairs, [])).toContain("Ex æquo à la 1re place : « Idée 1 » et « Idée 2 » ; plus bas, 2 à la 3e, 2 à la 5e, 2 à la 7e, 2 à la 9e… et 2 autres places.");
    });

    it("is told of impact and effort too, but not of decisions, each of which is for itself", () => {
        expect(said(placing, placing_result([[1, 1, 5, 1], [2, 2, 5, 2], [3, 2, 5, 2]]), [])).toContain("Ex æquo à la 2e place : « Idée 2 » et « Idée 3 ».");
        const decided = decision_result([[1, 5, 3, 0, "adopted"], [2, 5, 3, 0, "adopted"]]);
        decided.columns[0]!.order.places[1]!.rank = 1;
        expect(said(decision, decided, []).join(" ")).not.toContain("Ex æquo");
    });

    it("is not told where nobody said anything", () => {
        expect(said(dots, dots_result([[1, 1, 5, 5], [2, 2, 0, 0], [3, 2, 0, 0]]), []).join(" ")).not.toContain("Ex æquo");
    });

    it("is told of no statements that nobody agrees with", () => {
        const agreement = consensus_result([[1, 1, [[5, 0, 5]]], [2, 2, [[1, 3, 4]]], [3, 2, [[1, 3, 4]]], [4, 4, [[0, 4, 4]]], [5, 4, [[0, 4, 4]]]]);
        expect(said({ type: "consensus" }, agreement, []).filter((line) => line.includes("Ex æquo"))).toEqual(["Ex æquo à la 2e place : « Idée 2 » et « Idée 3 »."]);
        const opinions = opinion_result([[1, 1, 5, 0], [2, 2, 0, 3], [3, 2, 0, 3]]);
        expect(said({ type: "opinion" }, opinions, []).join(" ")).not.toContain("Ex æquo");
    });

    it("is marked beside no proposal of which it is not told", () => {
        const consensus: Method = { type: "consensus" };
        const ranking = ranking_of(consensus_result([[1, 1, [[3, 1, 4]]], [2, 1, [[3, 1, 4]]], [3, 3, [[0, 4, 4]]], [4, 3, [[0, 4, 4]]]]));
        expect([1, 3].map((rank) => is_tied(ranking, rank, told_of(consensus)))).toEqual([true, false]);
    });
});

describe("a tie that something broke, among statements that nobody agrees with,", () => {
    it("is not told", () => {
        const result = consensus_result([[1, 1, [[5, 0, 5]]], [2, 2, [[0, 3, 4]]], [3, 3, [[0, 4, 4]]]]);
        expect(said({ type: "consensus" }, result, [{ options: [1, 2], broken_by: "fewer_against", at_grade: 0 }]).join(" ")).not.toContain("départagées");
    });
});
