import { describe, expect, it } from "vitest";
import type { SheetFields, SheetRow } from "../../../src/protocol.ts";
import { wishes_of } from "../../../src/steering/overlaps/wishes.ts";
import { lines_of, type Rows } from "../../../src/steering/priorities.ts";
import { committee, decision, field, priority, session } from "../rows.ts";

const sheet = (number: number, values: SheetFields, more: Partial<SheetRow> = {}): SheetRow =>
    ({ type: "sheet", sheet: number, field: "JE", number, member: 1, at: 1_000_000, values, changed: [], ...more });
const base: Rows = {
    fields: [field("JE", 1), field("PE", 2)], committees: [committee(1, "JE"), committee(2, "PE")],
    sessions: [session(1, 1), session(2, 2), session(3, 1)], priorities: [], decisions: [], sheets: [],
};
const wishes = (rows: Partial<Rows>, sheets: readonly SheetRow[] = []) =>
    wishes_of(lines_of({ ...base, ...rows, sheets }), sheets, rows.decisions ?? []);

describe("the wishes of the board", () => {
    it("are its priorities, with the words of their sheets", () => {
        const own = sheet(4, { title: "Navette de 22 h", description: "Un minibus." }, { origin: { session: 1, proposal: 9 } });
        const priorities = [priority(1, 9, 1, { title: "Navette du soir" }), priority(2, 5, 1)];
        expect(wishes({ priorities }, [own])).toMatchObject([
            { key: "1/9", first: "1/9", committee: 1, field: "JE", title: "Navette du soir", of: "Comité 1" },
            { key: "2/5", committee: 2, field: "PE", titles: "Idée 5", description: "" },
        ]);
        expect(wishes({ priorities }, [own])[0]).toMatchObject({
            titles: "Navette du soir Navette de 22 h", description: "Un minibus.",
        });
    });

    it("are also the actions that come from none of them", () => {
        expect(wishes({ priorities: [priority(1, 9, 1)] }, [sheet(4, { title: "Navette" })])).toMatchObject([
            { key: "1/9" }, { key: "sheet/4", committee: undefined, field: "JE", title: "Navette", of: "JE4", sheet: 4 },
        ]);
    });

    it("leave out what was rejected or abandoned, and what has lost its words", () => {
        const rejected = decision(1, 1, 9, { resolution: "rejected" });
        const its_sheet = sheet(4, { title: "Navette" }, { origin: { session: 1, proposal: 9 } });
        const priorities = [priority(1, 9, 1, { decision: 1 })];
        expect(wishes({ priorities, decisions: [rejected] }, [its_sheet])).toEqual([]);
        expect(wishes({ priorities, decisions: [{ ...rejected, resolution: "taken_back" }] })).toHaveLength(1);
        expect(wishes({}, [sheet(4, { title: "Navette", progress: { state: "abandoned" } })])).toEqual([]);
        const { title: _, ...erased } = priority(1, 9, 1);
        expect(wishes({ priorities: [erased] })).toEqual([]);
    });

    it("have, of a later version, the first one's key, and its sheet", () => {
        const returned = priority(3, 5, 1, { version: 2, origin: { session: 1, proposal: 9, decision: 1 } });
        const sent_back = decision(1, 1, 9, { resolution: "to_rework" });
        const of_first = sheet(4, { title: "Navette" }, { origin: { session: 1, proposal: 9 } });
        const earlier = priority(1, 9, 1, { decision: 1, next: { session: 3, proposal: 5 } });
        expect(wishes({ priorities: [earlier, returned], decisions: [sent_back] }, [of_first]))
            .toMatchObject([{ key: "3/5", first: "1/9", titles: "Idée 5 Navette" }]);
    });
});
