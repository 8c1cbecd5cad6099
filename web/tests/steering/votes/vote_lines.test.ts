import { describe, expect, it } from "vitest";
import { newest_first, vote_lines, type VoteLine } from "../../../src/steering/votes/vote_lines.ts";
import type { DecisionRow, PriorityRow } from "../../../src/protocol.ts";
import { committee, decision, priority, session, voted, voted_item } from "../rows.ts";

const round = voted(5, 2, [voted_item(1, 1, 9)]);
const by_round = (number: number) => ({ by_vote: { session: 5, round: number } });
const line_of = (priorities: PriorityRow[], decisions: DecisionRow[] = []): VoteLine =>
    vote_lines(round, { committees: [committee(1, "JE")], sessions: [session(1, 1), session(2, 1)], priorities, decisions })[0]!;

describe("a line of a vote", () => {
    it("is open while nothing was decided by this vote", () => {
        expect(line_of([priority(1, 9, 1)])).toMatchObject({ is: "open", title: "Idée 9", committee: { committee: 1 }, is_overtaken: false });
    });

    it("is open too where a decision from before the vote stands, which the next one replaces", () => {
        const line = line_of([priority(1, 9, 1, { decision: 4 })], [decision(4, 1, 9, { at: 1_999_999 })]);
        expect(line).toMatchObject({ is: "open", last: { decision: 4 }, is_overtaken: false });
    });

    it("is overtaken by a decision that came after the vote and not from it", () => {
        expect(line_of([priority(1, 9, 1, { decision: 4 })], [decision(4, 1, 9, { at: 2_000_001 })])).toMatchObject({ is: "open", is_overtaken: true });
        const other_round = decision(4, 1, 9, { at: 2_000_001, ...by_round(3) });
        expect(line_of([priority(1, 9, 1, { decision: 4 })], [other_round]).is_overtaken).toBe(true);
    });

    it("is decided once this round decided it, until another decision takes its place", () => {
        const first = decision(4, 1, 9, { at: 2_000_001, ...by_round(2) });
        expect(line_of([priority(1, 9, 1, { decision: 4 })], [first])).toMatchObject({ is: "decided", last: { decision: 4 } });
        const second = decision(5, 1, 9, { at: 2_000_002, replaces: 4 });
        const line = line_of([priority(1, 9, 1, { decision: 5 })], [{ ...first, replaced_by: 5 }, second]);
        expect(line).toMatchObject({ is: "open", is_overtaken: true, last: { decision: 5 } });
    });

    it("is gone where the committee retains the priority no more; a decision may still tell its title", () => {
        expect(line_of([])).toMatchObject({ is: "gone", title: undefined });
        expect(line_of([], [decision(4, 1, 9)])).toMatchObject({ is: "gone", title: "Idée 9" });
    });

    it("gives way to a newer version that is retained", () => {
        const sent_back = priority(1, 9, 1, { next: { session: 2, proposal: 3 } });
        expect(line_of([sent_back]).is).toBe("open");
        expect(line_of([sent_back, priority(2, 3, 1, { version: 2 })]).is).toBe("newer");
    });
});

it("the round that was closed last comes first", () => {
    const rounds = [voted(5, 1, [], { closed_at: 1 }), voted(5, 2, [], { closed_at: 3 }), voted(6, 1, [], { closed_at: 2 })];
    expect(newest_first(rounds).map((one) => [one.session, one.round])).toEqual([[5, 2], [6, 1], [5, 1]]);
});
