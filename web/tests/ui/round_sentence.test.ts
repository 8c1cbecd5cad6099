import { describe, expect, it } from "vitest";
import { ranking_of } from "../../src/methods/result.ts";
import type { Method, RoundResult, RoundRow } from "../../src/protocol.ts";
import { is_tied } from "../../src/methods/ranked.ts";
import { told_of } from "../../src/methods/told.ts";
import { results } from "../../src/i18n/results.ts";
import { plain } from "../../src/i18n/rich.ts";
import { room_said, round_kind, round_remarks, round_title } from "../../src/ui/round_sentence.ts";
import { dots_result } from "../results.ts";

const method: Method = { type: "dots", dots: 5, cap: 3 };
function tied(result: RoundResult): number[] {
    const ranking = ranking_of(result);
    return ranking.filter(({ rank }) => is_tied(ranking, rank, told_of(method))).map(({ proposal }) => proposal);
}

it("a result says how those who might vote had come in, once that is told", () => {
    expect(room_said({ room: "personal" })).toBe("Un code ou un papier numéroté par personne.");
    expect(room_said({ room: "open" })).toMatch(/^Salle ouverte/);
    expect(room_said({})).toBe("");
});

it("a result says how many voted otherwise than by phone, each way apart", () => {
    expect(results.apart(1, 9, 2)).toBe(", dont 1 sur papier, 2 sur tablette et 9 à main levée");
    expect(results.apart(0, 0, 2)).toBe(", dont 2 sur tablette");
    expect(results.apart(0, 0)).toBe("");
});

it("a result says which texts changed during the vote, and how many votes were given to the former ones", () => {
    const result = dots_result([[1, 1, 4, 3], [2, 2, 1, 1]]);
    const said = (reworded: RoundRow["reworded"]): string[] =>
        round_remarks(told_of(method), result, reworded === undefined ? {} : { reworded }, (proposal) => `Idée ${proposal}`).map((one) => plain(one));
    const others = said(undefined).length;
    expect(said([{ proposal: 2, on_former_words: 3 }])[others]).toMatch(/Idée 2.+a changé de texte pendant le vote.+3\svotes portent sur l’ancien/);
    expect(said([{ proposal: 2 }])[others]).toMatch(/a changé de texte pendant le vote\.$/);
    expect(said([{ proposal: 2, on_former_words: 0 }]), "all of them looked again").toHaveLength(others);
});

it("a secret result says what became of its ballots, and one that is void says why", () => {
    const result = dots_result([[1, 1, 4, 3]]);
    const said = (round: Pick<RoundRow, "secret" | "lost">): string =>
        [...round_remarks(told_of(method), result, round, (proposal) => `Idée ${proposal}`).map((one) => plain(one)), round_kind({ ...round, live_results: false })].join(" ");
    expect(said({})).not.toMatch(/gardés sans nom/);
    expect(said({ secret: true })).toMatch(/gardés sans nom/);
    expect(said({ secret: true, lost: true })).toMatch(/il faut voter de nouveau/);
    expect(said({ secret: true, lost: true })).not.toMatch(/gardés sans nom/);
    expect(round_title(told_of(method), result, true, String, true)).toBe("Vote secret annulé");
});

it("a result says which kind of vote it was", () => {
    expect(round_kind({ secret: true, live_results: false })).toMatch(/^Vote secret/);
    expect(round_kind({ secret: true, lost: true, live_results: false })).toBe("Vote secret.");
    expect(round_kind({ live_results: false })).toMatch(/^Vote ordinaire, non secret.+cachés/);
    expect(round_kind({ live_results: true })).toMatch(/^Vote ordinaire, non secret.+visibles/);
});

describe("a tie", () => {
    it("is told of all who share a rank, also of the one whom nobody named", () => {
        expect(tied(dots_result([[1, 1, 0, 3], [2, 2, 0, 1], [3, 2, 0, 0]]))).toEqual([2, 3]);
    });

    it("is not told of those whom nobody named at all", () => {
        expect(tied(dots_result([[1, 1, 0, 3], [2, 2, 0], [3, 2, 0]]))).toEqual([]);
    });

    it("is not told of those that the method left without a rank", () => {
        const result = dots_result([[1, 1, 4]]);
        result.items.push(2, 3);
        result.columns[0]!.order.unranked.push(1, 2);
        result.columns[0]!.count = { type: "dots", figures: [4, 2, 2].map((total, option) => ({ option, total, supporters: total, people: [] })) };
        expect(ranking_of(result).map(({ proposal, rank }) => [proposal, rank])).toEqual([[1, 1], [2, undefined], [3, undefined]]);
        expect(tied(result)).toEqual([]);
    });
});
