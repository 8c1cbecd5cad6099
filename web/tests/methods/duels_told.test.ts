import { afterEach, describe, expect, it } from "vitest";
import "../../src/i18n/phone.en.ts";
import { language } from "../../src/i18n/language.ts";
import { plain } from "../../src/i18n/rich.ts";
import { told_of } from "../../src/methods/told.ts";
import { round_remarks } from "../../src/ui/round_sentence.ts";
import { duels_result } from "../results.ts";

afterEach(() => {
    language.value = "fr";
});

// Won by the line over the column.
const said = (won: number[][]): string[] =>
    round_remarks(told_of({ type: "duels" }), duels_result([[7, 1], [4, 2]], won, { voters: 1 }), {}, (proposal) => `Idée ${proposal}`).map((remark) => plain(remark).replace(/\s/g, " "));

describe("a result of duels", () => {
    it("says of a single one that it was the only one", () => {
        expect(said([[0, 1], [0, 0]])[0]).toBe("Elle gagne son seul duel.");
        language.value = "en";
        expect(said([[0, 1], [0, 0]])[0]).toBe("It wins its only duel.");
    });

    it("counts several", () => {
        expect(said([[0, 2], [1, 0]])[0]).toBe("Elle gagne 2 de ses 3 duels.");
    });
});
