import { afterEach, describe, expect, it } from "vitest";
import "../../src/i18n/phone.en.ts";
import { first_tie } from "../../src/facilitator/round_settings.ts";
import { language } from "../../src/i18n/language.ts";
import { plain } from "../../src/i18n/rich.ts";
import { ranking_of } from "../../src/methods/result.ts";
import { told_of } from "../../src/methods/told.ts";
import type { CollegeWeight, Method, Ordering, RoundResult, WeightingName } from "../../src/protocol.ts";
import { official_moves } from "../../src/methods/official_moves.ts";
import { round_remarks, round_title } from "../../src/ui/round_sentence.ts";
import { dots_result, duels_result } from "../results.ts";

const dots: Method = { type: "dots", dots: 5, cap: 3 };
const title = (proposal: number): string => `Idée ${proposal}`;

afterEach(() => {
    language.value = "fr";
});

// Ranks of 7, 4 and 9 by another weighting; by person they are first, second and third.
function weighted(ranks: readonly (number | undefined)[], { official = "equal_colleges", ties = [] }: { official?: WeightingName; ties?: Ordering["ties"] } = {}): RoundResult {
    const result = dots_result([[7, 1, 9, 5], [4, 2, 6, 4], [9, 3, 2, 2]]);
    const places = ranks.flatMap((rank, option) => (rank === undefined ? [] : [{ option, rank }])).sort((a, b) => a.rank - b.rank);
    const unranked = ranks.flatMap((rank, option) => (rank === undefined ? [option] : []));
    return { ...result, official, columns: [...result.columns, { weighting: official, unit: 1, figures_told: false, order: { places, unranked, ties } }] };
}
const said = (result: RoundResult, weights?: CollegeWeight[]): string[] =>
    round_remarks(told_of(dots), result, weights === undefined ? {} : { weights }, title).map((remark) => plain(remark).replace(/\s/g, " "));
const moves = (result: RoundResult): string[] => official_moves(result, title).map((move) => move.replace(/\s/g, " "));

describe("a result by another weighting than by person", () => {
    it("is ordered by it, with the figures by person", () => {
        expect(ranking_of<Extract<Method, { type: "dots" }>>(weighted([2, 1, 3])).map(({ proposal, rank, figure }) => [proposal, rank, figure.total])).toEqual([[4, 1, 6], [7, 2, 9], [9, 3, 2]]);
        expect(round_title(told_of(dots), weighted([2, 1, 3]), true, title)).toMatch(/Idée 4/);
    });

    it("says so first, and what the order by person would be", () => {
        expect([said(weighted([2, 1, 3]))[0], ...moves(weighted([2, 1, 3]))]).toEqual([
            "Résultat à collèges égaux : chaque collège pèse autant.",
            "Les chiffres sont par personne ; l’ordre par personne serait : « Idée 7 » 1re, « Idée 4 » 2e.",
        ]);
        language.value = "en";
        expect(moves(weighted([2, 1, 3]))[0]).toBe("The figures are by person; the order by person would be: “Idée 7” 1st, “Idée 4” 2nd.");
    });

    it("says nothing of the order by person where it is the same", () => {
        expect(moves(weighted([1, 2, 3]))).toEqual([]);
    });

    it("tells the first three that would stand elsewhere, and that there are more; also one left without a rank", () => {
        const result = weighted([3, 1, undefined]);
        expect(moves(result)[0]).toMatch(/« Idée 7 » 1re, « Idée 4 » 2e, « Idée 9 » 3e\.$/);
        result.items.push(5);
        result.columns[0]!.order.places.push({ option: 3, rank: 4 });
        result.columns[1]!.order.places.push({ option: 3, rank: 2 });
        expect(moves(result)[0]).toMatch(/« Idée 9 » 3e…$/);
    });

    it("names the weights that were declared", () => {
        expect(said(weighted([1, 2, 3], { official: "declared" }), [{ college: "resident", weight: 2 }, { college: "elected", weight: 1 }])[0])
            .toBe("Résultat à poids déclarés : habitant·e 2, élu·e 1.");
    });

    it("says that it is by person after all where one college alone voted, or the weights could not be added", () => {
        const alone: RoundResult = { ...dots_result([[7, 1, 9], [4, 2, 6]]), official: "equal_colleges" };
        expect(ranking_of(alone).map(({ proposal }) => proposal)).toEqual([7, 4]);
        expect(said(alone)[0]).toBe("Ces poids ne changent rien : l’ordre est par personne.");
    });

    it("tells its own ties: nobody is said to have as many dots who has not", () => {
        expect(round_title(told_of(dots), weighted([1, 1, 3]), true, title)).toBe("Deux propositions sont à égalité en tête");
        expect(first_tie(dots, weighted([1, 1, 3]))).toEqual([7, 4]);
        expect(said(weighted([2, 1, 3], { ties: [{ options: [1, 0], broken_by: "supporters", at_grade: 0 }] })))
            .toContain("À égalité, départagées par le nombre de personnes : « Idée 4 », puis « Idée 7 ».");
    });

    it("gives no reason by person for what stands first of duels", () => {
        const duels = duels_result([[7, 1], [4, 2]], [[0, 1], [3, 0]]);
        const told = (result: RoundResult): string => round_remarks(told_of({ type: "duels" }), result, {}, title).map((remark) => plain(remark)).join(" ");
        const by_person = told(duels);
        const by_college = told({ ...duels, official: "equal_colleges", columns: [...duels.columns, { ...duels.columns[0]!, weighting: "equal_colleges" }] });
        expect(by_person).toMatch(/Idée 4/);
        expect(by_college).not.toMatch(/Idée 4/);
    });
});

it("a result by person says nothing of weights", () => {
    expect(said(dots_result([[7, 1, 9], [4, 2, 6]])).join(" ")).not.toMatch(/collège|poids/);
});
