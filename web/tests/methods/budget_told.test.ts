import { describe, expect, it } from "vitest";
import { told_with } from "../../src/methods/face.ts";
import { told } from "../../src/methods/equal_shares/told.ts";
import { ranking_of } from "../../src/methods/result.ts";
import type { EqualShares, RoundResult } from "../../src/protocol.ts";
import { round_remarks, round_title } from "../../src/ui/round_sentence.ts";
import { budget_result } from "../results.ts";

const method: EqualShares = { type: "equal_shares", budget: 1000, unit: 1, costs: [] };
const plain = (text: string): string => text.replace(/\s/g, " ");
const by = told_with(told, method);
const title = (result: RoundResult, is_final = true): string => plain(round_title(by, result, is_final, (proposal) => `Idée ${proposal}`));
const remarks = (result: RoundResult): string[] => round_remarks(by, result, {}, (proposal) => `Idée ${proposal}`).map((remark) => plain(remark.join("")));
const lost = { bought: false, bought_greedily: false };

describe("what a budget says", () => {
    it("is first what is funded, out of the envelope", () => {
        expect(title(budget_result([[4, 9, 600], [2, 5, 300], [7, 2, 500, lost]]))).toBe("Deux propositions sont financées : 900 € sur 1 000 €");
        expect(title(budget_result([[4, 9, 600], [2, 5, 300, lost]]))).toBe("« Idée 4 » est financée : 600 € sur 1 000 €");
        expect(title(budget_result([[4, 0, 600, lost]]))).toBe("Aucune proposition n’est financée sur l’enveloppe de 1 000 €");
        expect(title(budget_result([[4, 9, 600]]), false)).toBe("Pour l’instant, 1 proposition serait financée : 600 € sur 1 000 €");
    });

    it("then what is left, and that votes alone would have said the same", () => {
        expect(remarks(budget_result([[4, 9, 600], [2, 5, 300]]))).toEqual(["Il reste 100 €.", "Au seul nombre de voix, le résultat serait le même."]);
    });

    it("names what votes alone would have funded instead", () => {
        const swapped = budget_result([[4, 9, 600, { bought_greedily: false }], [2, 5, 300, { bought: false }]]);
        expect(remarks(swapped)).toContain("Au seul nombre de voix, « Idée 2 » aurait été financée à la place de « Idée 4 ».");
        expect(remarks(budget_result([[4, 9, 600], [2, 5, 300, { bought: false }]]))).toContain("Au seul nombre de voix, « Idée 2 » aurait été financée aussi.");
        expect(remarks(budget_result([[4, 9, 600], [2, 5, 300, { bought_greedily: false }]]))).toContain("Au seul nombre de voix, « Idée 2 » ne l’aurait pas été.");
    });

    it("says which ones cost more than there is", () => {
        expect(remarks(budget_result([[4, 9, 600], [2, 5, 3000, { ...lost, over_budget: true }]])))
            .toContain("« Idée 2 » coûte plus que l’enveloppe : elle ne pouvait pas être financée.");
    });

    it("says a tie that nothing breaks, and what broke the others", () => {
        const tied = budget_result([[4, 9, 600, { bought: false, bought_greedily: false, undecided: true }], [2, 9, 600, { bought: false, bought_greedily: false, undecided: true }]]);
        expect(remarks(tied)).toContain("« Idée 4 » et « Idée 2 » sont à égalité, et l’enveloppe ne suffit pas à toutes : à la salle de décider.");
        const ties = [{ options: [1, 0], broken_by: "lower_cost" as const, at_grade: 0 }, { options: [0, 1], broken_by: "more_votes" as const, at_grade: 0 }];
        expect(remarks(budget_result([[4, 9, 600], [2, 9, 300]], { ties }))).toEqual(expect.arrayContaining([
            "« Idée 2 » et « Idée 4 » étaient à égalité : la moins chère passe devant.",
            "« Idée 4 » et « Idée 2 » étaient à égalité, au même coût : « Idée 4 » a plus de voix.",
        ]));
    });

    it("tells what each supporter paid, and what those who lost still held", () => {
        const [first, second] = ranking_of<EqualShares>(budget_result([[4, 8, 601], [2, 3, 300, { ...lost, effective_support: 640_000 }]]));
        expect(by.figures(first!.figure).map((one) => plain(String(one)))).toEqual(["8", "601 €", "financée", "8 × 75,13 €", "oui"]);
        const [dear] = ranking_of<EqualShares>(budget_result([[4, 3, 45_000]]));
        expect(plain(String(by.figures(dear!.figure)[3]))).toBe("3 × 15 000,00 €");
        expect(by.figures(second!.figure).map((one) => plain(String(one)))).toEqual(["3", "300 €", "non financée", "pas assez : 64 % du coût, redistribution comprise", "non"]);
    });
});
