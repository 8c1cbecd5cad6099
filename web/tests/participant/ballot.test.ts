import { describe, expect, it } from "vitest";
import { my_ballot, my_marks } from "../../src/participant/ballot.ts";
import { line_name } from "../../src/sync/line_name.ts";
import type { MarkRow } from "../../src/protocol.ts";
import { me, Phone, round, row, session } from "../phone.tsx";

const line = (key: string, changes: Partial<MarkRow>) => row(key, { type: "mark", round: 1, proposal: 1, mark: 1, counts: true, ...changes });
const phone = (...own: ReturnType<typeof row>[]): Phone => new Phone().show(null, [session({ step: 3 }), round([1, 2, 3])], [me, ...own]);

describe("my_ballot", () => {
    it("holds each line as the protocol has it, with what stands beside the mark", () => {
        const { sync } = phone(line("mark/1/1", { mark: 4, second: 2 }), line("mark/1/2/3", { proposal: 3, rival: 2 }));
        expect([...my_ballot(sync, 1).received]).toEqual([[1, { proposal: 1, mark: 4, second: 2 }], ["2/3", { proposal: 3, mark: 1, rival: 2 }]]);
    });

    it("names a duel the same from either side", () => {
        expect(line_name({ proposal: 3, rival: 2 })).toBe(line_name({ proposal: 2, rival: 3 }));
        expect(line_name({ proposal: 3 })).toBe(3);
    });

    it("replaces a line by the one on its way, and takes it off without a mark", () => {
        const { sync } = phone(line("mark/1/1", { mark: 4, second: 2 }), line("mark/1/2", { proposal: 2, mark: 1, second: 1 }));
        sync.order({ type: "mark_ballot", round: 1, marks: [{ proposal: 1, mark: 4, second: 5 }, { proposal: 2 }] });
        const ballot = my_ballot(sync, 1);
        expect([...ballot.wished.values()]).toEqual([{ proposal: 1, mark: 4, second: 5 }]);
        expect([...ballot.received.values()]).toHaveLength(2);
        expect([...ballot.leaving]).toEqual([1, 2]);
    });

    it("has no line of another round, and puts aside what does not count", () => {
        const { sync } = phone(line("mark/2/1", { round: 2 }), line("mark/1/2", { proposal: 2, mark: 0, counts: false }));
        expect(my_marks(sync, 1)).toEqual({ received: new Map(), wished: new Map(), leaving: new Set(), aside: new Map([[2, 0]]) });
    });
});
