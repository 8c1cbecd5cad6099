import { describe, expect, it } from "vitest";
import { name_of_college, read_colleges, usual_colleges, type CollegeForm } from "../../src/office/colleges.ts";
import type { College, CommitteeRow } from "../../src/protocol.ts";

const usual = usual_colleges(undefined);
const changed = (changes: Partial<Record<College, Partial<CollegeForm>>>, forms = usual): readonly CollegeForm[] =>
    forms.map((one) => ({ ...one, ...changes[one.college] }));
const committee: CommitteeRow = { type: "committee", committee: 1, field: "PE", title: "Comité" };

describe("the colleges of a session", () => {
    it("are not told where they are the five by their own names", () => {
        expect(read_colleges(usual)).toEqual({});
        expect(read_colleges(changed({ resident: { called: " Habitant·es " }, caf: { called: "CAF" } }))).toEqual({});
    });

    it("are told in their order, with the names that the room has for them", () => {
        expect(read_colleges(changed({ resident: { called: " Jeunes " }, practitioner: { is_there: false }, caf: { is_there: false, called: "x".repeat(90) } }))).toEqual({
            colleges: [{ college: "resident", called: "Jeunes" }, { college: "elected" }, { college: "association" }],
        });
    });

    it("are one at least", () => {
        expect(read_colleges(usual.map((one) => ({ ...one, is_there: false })))).toEqual({ faults: { all: "no_college" } });
        expect(read_colleges(usual.map((one) => ({ ...one, is_there: one.college === "caf" })))).toEqual({ colleges: [{ college: "caf" }] });
    });

    it("have names of thirty characters at most", () => {
        expect(read_colleges(changed({ resident: { called: "🟡".repeat(30) } }))).toHaveProperty("colleges");
        expect(read_colleges(changed({ resident: { called: "🟡".repeat(31) } }))).toEqual({ faults: { resident: { too_long: 30 } } });
    });

    it("have no name twice, nor the usual one of another that is there", () => {
        expect(read_colleges(changed({ resident: { called: "Jeunes" }, elected: { called: "jeunes" } })))
            .toEqual({ faults: { resident: "name_taken", elected: "name_taken" } });
        expect(read_colleges(changed({ resident: { called: "Associations" } }))).toEqual({ faults: { resident: "name_taken" } });
        expect(read_colleges(changed({ resident: { called: "Association" } }))).toEqual({ faults: { resident: "name_taken" } });
        expect(read_colleges(changed({ resident: { called: "Associations" }, association: { is_there: false } }))).toHaveProperty("colleges");
    });

    it("of the steering committee are by themselves those who sit there", () => {
        expect(read_colleges(usual_colleges({ ...committee, steers: true })))
            .toEqual({ colleges: [{ college: "elected" }, { college: "association" }, { college: "caf" }] });
        expect(usual_colleges(committee)).toEqual(usual);
    });

    it("are called as the session calls them", () => {
        expect(changed({ resident: { called: " Jeunes" } }).map(name_of_college)).toEqual(["Jeunes", "technicien·nes", "élu·es", "associations", "CAF"]);
    });
});
