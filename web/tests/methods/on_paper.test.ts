import { describe, expect, it } from "vitest";
import { paper_of } from "../../src/methods/on_paper.ts";
import { cell, is_complete, lines_of, read } from "../../src/methods/paper.ts";
import { every_method, usual_settings_of } from "../../src/methods/usual.ts";
import { pairs_a_slip } from "../../src/methods/duels/on_paper.ts";
import type { Mark, Method } from "../../src/protocol.ts";

const items = [11, 12, 13];
// The marks of what is typed cell after cell, "" for an empty one.
function marks(method: Method, typed: readonly string[], slip = 4): readonly Mark[] {
    const paper = paper_of(method);
    const boxes = paper.boxes(method, items.length);
    const cells = new Map(typed.map((text, index) => [cell(Math.floor(index / boxes.length), index % boxes.length), text]));
    const found = read(boxes, lines_of(paper, items, slip), cells);
    expect([...found.faults]).toEqual([]);
    return found.marks;
}
const faults = (method: Method, typed: readonly (readonly [string, string])[]) =>
    [...read(paper_of(method).boxes(method, 3), lines_of(paper_of(method), items, 4), new Map(typed)).faults];

describe("a paper ballot that is typed in", () => {
    it("is ticks, by 1 or x", () => {
        expect(marks({ type: "approval" }, ["1", "", "x"])).toEqual([{ proposal: 11, mark: 1 }, { proposal: 13, mark: 1 }]);
        expect(marks({ type: "equal_shares", budget: 9, unit: 1, costs: [1, 2, 3] }, ["", "X", "0"])).toEqual([{ proposal: 12, mark: 1 }]);
    });

    it("is a number of dots", () => {
        expect(marks({ type: "dots", dots: 5, cap: 3 }, ["3", "0", "2"])).toEqual([{ proposal: 11, mark: 3 }, { proposal: 13, mark: 2 }]);
    });

    it("is opinions and votes by their column", () => {
        const three = [{ proposal: 11, mark: 1 }, { proposal: 12, mark: 0 }, { proposal: 13, mark: -1 }];
        expect(marks({ type: "opinion" }, ["1", "2", "3"])).toEqual(three);
        expect(marks({ type: "consensus" }, ["1", "2", "3"])).toEqual(three);
        expect(marks({ type: "decision", majority: "absolute", base: "expressed", quorum: false }, ["1", "3", "2"])).toEqual(three);
    });

    it("is grades by their column, the best first", () => {
        expect(marks({ type: "majority_judgment", strict: false, grades: 6 }, ["1", "6", ""])).toEqual([{ proposal: 11, mark: 5 }, { proposal: 12, mark: 0 }]);
        expect(marks({ type: "majority_judgment", strict: false, grades: 5 }, ["5"])).toEqual([{ proposal: 11, mark: 1 }]);
    });

    it("is ranks", () => {
        expect(marks({ type: "ranking", equal_ranks: true, unranked_no_opinion: false }, ["2", "1", ""])).toEqual([{ proposal: 11, mark: 2 }, { proposal: 12, mark: 1 }]);
    });

    it("is an impact and an effort", () => {
        expect(marks({ type: "impact_effort" }, ["5", "2", "", "", "1", "4"])).toEqual([{ proposal: 11, mark: 5, second: 2 }, { proposal: 13, mark: 1, second: 4 }]);
        expect(faults({ type: "impact_effort" }, [["1/0", "4"], ["2/1", "9"]])).toEqual([["1/1", "missing"], ["2/1", "unknown"], ["2/0", "missing"]].sort());
    });

    it("is duels, of which the preferred one is named", () => {
        const pairs = lines_of(paper_of({ type: "duels" }), items, 4);
        expect(pairs).toHaveLength(3);
        expect(marks({ type: "duels" }, ["1", "2", "3"])).toEqual([
            { proposal: pairs[0]!.proposal, rival: pairs[0]!.rival, mark: 1 },
            { proposal: pairs[1]!.rival, rival: pairs[1]!.proposal, mark: 1 },
            { proposal: pairs[2]!.proposal, rival: pairs[2]!.rival, mark: 0 },
        ]);
    });

    it("has in duels so many pairs as fill a page, the same each time it is asked", () => {
        const many = Array.from({ length: 12 }, (_, index) => index + 1);
        const pairs = lines_of(paper_of({ type: "duels" }), many, 7);
        expect(pairs).toHaveLength(pairs_a_slip);
        expect(new Set(pairs.map(({ proposal, rival }) => [proposal, rival].sort((a, b) => a! - b!).join())).size).toBe(pairs_a_slip);
        expect(lines_of(paper_of({ type: "duels" }), many, 7)).toEqual(pairs);
        expect(lines_of(paper_of({ type: "duels" }), many, 8)).not.toEqual(pairs);
    });

    it("has a fault where something else is typed", () => {
        expect(faults({ type: "dots", dots: 5, cap: 3 }, [["0/0", "4"]])).toEqual([["0/0", "unknown"]]);
        expect(faults({ type: "opinion" }, [["1/0", "oui"]])).toEqual([["1/0", "unknown"]]);
    });

    it("knows when nothing more can follow on a key", () => {
        const ranks = paper_of({ type: "ranking", equal_ranks: true, unranked_no_opinion: false }).boxes({ type: "ranking", equal_ranks: true, unranked_no_opinion: false }, 12)[0]!;
        expect(["1", "2", "12", "13", ""].map((text) => is_complete(ranks, text))).toEqual([false, true, true, false, false]);
    });
});

describe("a paper ballot as a whole", () => {
    const said = (method: Method, given: readonly Mark[]) => paper_of(method).objection?.(given, method) ?? null;
    const twice = [{ proposal: 11, mark: 1 }, { proposal: 12, mark: 1 }];

    it("is refused in words with too many dots", () => {
        expect(said({ type: "dots", dots: 5, cap: 3 }, [{ proposal: 11, mark: 3 }, { proposal: 12, mark: 3 }])).toContain("6");
        expect(said({ type: "dots", dots: 6, cap: 3 }, [{ proposal: 11, mark: 3 }, { proposal: 12, mark: 3 }])).toBeNull();
    });

    it("is refused in words with more ticks than allowed, or one rank twice", () => {
        expect(said({ type: "approval", most: 1 }, twice)).not.toBeNull();
        expect(said({ type: "approval" }, twice)).toBeNull();
        expect(said({ type: "ranking", equal_ranks: false, unranked_no_opinion: false }, twice)).not.toBeNull();
        expect(said({ type: "ranking", equal_ranks: true, unranked_no_opinion: false }, twice)).toBeNull();
    });
});

it("hands are raised in opinions, approval and decisions alone", () => {
    const known = every_method.filter((type) => paper_of(usual_settings_of(type, 3)).hands !== undefined);
    expect(known.sort()).toEqual(["approval", "decision", "opinion"]);
});
