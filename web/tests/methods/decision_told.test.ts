import { describe, expect, it } from "vitest";
import { told_with } from "../../src/methods/face.ts";
import { told } from "../../src/methods/decision/told.ts";
import type { DecisionVote, RoundResult } from "../../src/protocol.ts";
import { round_remarks, round_title } from "../../src/ui/round_sentence.ts";
import { decision_result } from "../results.ts";

const simple: DecisionVote = { type: "decision", majority: "absolute", base: "expressed", quorum: false };
const by_members: DecisionVote = { type: "decision", majority: "two_thirds", base: "registered", quorum: true };
const plain = (text: string): string => text.replace(/\s/g, " ");
const title = (result: RoundResult, method = simple, is_final = true): string => plain(round_title(told_with(told, method), result, is_final, String));
const remarks = (result: RoundResult, method = simple): string[] => round_remarks(told_with(told, method), result, {}, String).map((remark) => plain(remark.join("")));

describe("what a decision says", () => {
    it("of one proposal, is the decision with its votes", () => {
        expect(title(decision_result([[1, 12, 9, 4, "adopted"]]))).toBe("Adopté : 12 pour, 9 contre ; 4 abstentions");
        expect(title(decision_result([[1, 9, 12, 0, "rejected"]]))).toBe("Rejeté : 9 pour, 12 contre");
        expect(title(decision_result([[1, 0, 0, 3, "not_voted"]]))).toBe("Pas de décision : ni pour ni contre");
    });

    it("says the figure that was needed, and of how many", () => {
        const missed = decision_result([[1, 19, 4, 3, "rejected", { base: 29, needed: 20 }]]);
        expect(title(missed, by_members)).toBe("Rejeté : 19 pour ; il en fallait 20 (deux tiers de 29 inscrits)");
        const reached = decision_result([[1, 20, 4, 3, "adopted", { base: 29, needed: 20 }]]);
        expect(remarks(reached, by_members)).toContain("Il en fallait 20 (deux tiers de 29 inscrits).");
        const of_present = decision_result([[1, 12, 9, 3, "rejected", { base: 24, needed: 13 }]]);
        expect(title(of_present, { ...simple, base: "present" })).toBe("Rejeté : 12 pour ; il en fallait 13 (plus de la moitié de 24 présents)");
        expect(title(decision_result([[1, 13, 8, 0, "rejected", { needed: 14 }]]), { ...simple, majority: "two_thirds" })).toBe("Rejeté : 13 pour ; il en fallait 14 (deux tiers de 21 exprimés)");
    });

    it("says that there was no quorum, with both figures", () => {
        const short = decision_result([[1, 8, 1, 0, "no_quorum", { quorum: 15 }]], { present: 12 });
        expect(title(short, by_members)).toBe("Pas de quorum : 12 présents ; il en fallait 15");
        expect(remarks(short, by_members)).toEqual([]);
    });

    it("says a tie, and who decided it", () => {
        const level = decision_result([[1, 10, 10, 2, "rejected", { margin_people: 1 }]]);
        expect(title(level)).toBe("Rejeté, à égalité : 10 pour, 10 contre");
        expect(remarks(level)).toEqual(["À égalité, sans voix prépondérante, la proposition est rejetée."]);
        const decided = (verdict: "adopted" | "rejected") => decision_result([[1, 10, 10, 2, verdict, { by_chair: true, margin_people: 1 }]]);
        expect(title(decided("adopted"))).toBe("Adopté par la voix prépondérante : 10 pour, 10 contre");
        expect(title(decided("rejected"))).toBe("Rejeté par la voix prépondérante : 10 pour, 10 contre");
        expect(remarks(decided("adopted"))).toEqual([]);
    });

    it("says how fragile it is when few votes would have changed it", () => {
        expect(remarks(decision_result([[1, 12, 11, 0, "adopted", { margin_people: 1 }]]))).toEqual(["Une seule voix suffisait à changer le résultat."]);
        expect(remarks(decision_result([[1, 13, 10, 0, "adopted", { margin_people: 2 }]]))).toEqual(["2 voix suffisaient à changer le résultat."]);
        expect(remarks(decision_result([[1, 23, 10, 0, "adopted", { margin_people: 7 }]]))).toEqual([]);
    });

    it("of several proposals, is how many are adopted, and which are level", () => {
        const several = decision_result([[1, 12, 9, 0, "adopted"], [2, 9, 9, 3, "rejected"], [3, 2, 19, 0, "rejected"]]);
        expect(title(several)).toBe("Une proposition est adoptée sur 3");
        expect(remarks(several)).toEqual(["1 proposition est à égalité : sans voix prépondérante, elle est rejetée."]);
        expect(title(decision_result([[1, 2, 9, 0, "rejected"], [2, 2, 9, 0, "rejected"]]))).toBe("Aucune des 2 propositions n’est adoptée");
    });

    it("decides nothing before the close", () => {
        const open = decision_result([[1, 12, 9, 4, "adopted"]], { present: null });
        expect(title(open, simple, false)).toBe("Pour l’instant : 12 pour, 9 contre ; 4 abstentions");
        expect(remarks(open)).toEqual([]);
    });
});
