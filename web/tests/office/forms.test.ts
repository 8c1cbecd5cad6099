import { describe, expect, it } from "vitest";
import { usual_colleges } from "../../src/office/colleges.ts";
import { no_details, usual_end, read_committee, read_convention, read_link, read_session } from "../../src/office/forms.ts";
import type { FieldRow } from "../../src/protocol.ts";

const convention = { title: "Convention territoriale globale", town: " Baugé-en-Anjou ", first_year: "2027", last_year: "2030", ...no_details, fields: [] };
const session = { committee: 2, title: "Jeunesse, atelier 2", when_where: "", authors_shown: false, colleges: usual_colleges(undefined) };
const key = "k".repeat(32);

describe("describing the convention", () => {
    it("makes a command of what was typed, without the spaces around it", () => {
        expect(read_convention(convention)).toEqual({
            command: {
                type: "describe_convention", title: "Convention territoriale globale", town: "Baugé-en-Anjou",
                first_year: 2027, last_year: 2030,
            },
        });
    });

    it("says of each line what is wrong with it", () => {
        expect(read_convention({ ...no_details, fields: [], title: " ", town: "x".repeat(81), first_year: "27", last_year: "2030" })).toEqual({
            faults: { title: "missing", town: { too_long: 80 }, first_year: "no_year" },
        });
    });

    it("wants the last year not before the first, and both within the protocol's", () => {
        expect(read_convention({ ...convention, last_year: "2026" })).toEqual({ faults: { last_year: "years_reversed" } });
        expect(read_convention({ ...convention, first_year: "1999" })).toEqual({ faults: { first_year: "no_year" } });
        expect(read_convention({ ...convention, last_year: "2027" })).toHaveProperty("command");
    });
});

describe("the convention’s signatories, term and milestones", () => {
    it("are left out where nothing was filled in, with lines left empty", () => {
        expect(read_convention({ ...convention, signatories: ["", " "], milestones: [{ day: "", title: " " }] }))
            .toEqual(read_convention(convention));
    });

    it("are told as they were typed, milestones by day", () => {
        expect(read_convention({
            ...convention, signatories: [" La commune", "", "La Caf"], starts_on: "2027-03-01", ends_on: "2030-12-31",
            milestones: [{ day: "2029-03-01", title: "Bilan à mi-parcours " }, { day: "2027-03-01", title: "Signature" }],
        })).toEqual({ command: expect.objectContaining({
            signatories: ["La commune", "La Caf"], starts_on: "2027-03-01", ends_on: "2030-12-31",
            milestones: [{ day: "2027-03-01", title: "Signature" }, { day: "2029-03-01", title: "Bilan à mi-parcours" }],
        }) });
    });

    it("have no day outside the years, and no end before the start", () => {
        const outside = { outside: ["2027-01-01", "2030-12-31"] };
        expect(read_convention({ ...convention, starts_on: "2026-12-31" })).toEqual({ faults: { starts_on: outside } });
        expect(read_convention({ ...convention, ends_on: "2031-01-01" })).toEqual({ faults: { ends_on: outside } });
        expect(read_convention({ ...convention, starts_on: "2028-02-01", ends_on: "2028-01-31" })).toEqual({ faults: { ends_on: "ends_before" } });
        expect(read_convention({ ...convention, starts_on: "2028-02-01", ends_on: "2028-02-01" })).toHaveProperty("command");
        expect(read_convention({ ...convention, starts_on: "2027-02-30" })).toEqual({ faults: { starts_on: "no_day" } });
    });

    it("say beside the line what is wrong with it", () => {
        const milestone = (day: string, title: string) =>
            read_convention({ ...convention, starts_on: "2027-03-01", ends_on: "2030-02-28", milestones: [{ day: "", title: "" }, { day, title }] });
        expect(milestone("2027-02-28", "Signature")).toEqual({ faults: { milestones: [{}, { day: { outside: ["2027-03-01", "2030-02-28"] } }] } });
        expect(milestone("2030-03-01", "Fin")).toEqual({ faults: { milestones: [{}, { day: { outside: ["2027-03-01", "2030-02-28"] } }] } });
        expect(milestone("", "Signature")).toEqual({ faults: { milestones: [{}, { day: "no_day" }] } });
        expect(milestone("2028-01-01", " ")).toEqual({ faults: { milestones: [{}, { title: "missing" }] } });
        expect(milestone("2028-01-01", "x".repeat(141))).toEqual({ faults: { milestones: [{}, { title: { too_long: 140 } }] } });
        expect(milestone("2030-02-28", "Fin")).toHaveProperty("command");
        expect(read_convention({ ...convention, signatories: ["La Caf", "x".repeat(81)] })).toEqual({ faults: { signatories: [undefined, { too_long: 80 }] } });
    });

    it("of wrong years say nothing of days", () => {
        expect(read_convention({ ...convention, last_year: "20", starts_on: "2026-01-01" })).toEqual({ faults: { last_year: "no_year" } });
    });
});

describe("the usual end of a convention", () => {
    it("is four years after its start, within the years", () => {
        expect(usual_end("2027-01-01", convention)).toBe("2030-12-31");
        expect(usual_end("2027-03-01", { ...convention, last_year: "2032" })).toBe("2031-02-28");
        expect(usual_end("2028-02-29", { ...convention, last_year: "2040" })).toBe("2032-02-28");
        expect(usual_end("2027-03-01", convention)).toBe("2030-12-31");
    });

    it("is not known while the start is still being typed, or is no day of the years", () => {
        for (const day of ["", "0002-01-01", "2026-12-31", "2031-01-01"]) expect(usual_end(day, convention)).toBeNull();
    });
});

describe("founding a committee", () => {
    const fields: FieldRow[] = ["PE", "JE", "PA"].map((field, at) => ({ type: "field", field, title: field, order: at + 1 }));
    const committee = { field: "JE", title: "Comité", other_fields: [], steers: false };

    it("takes a title of 140 characters and not one of 141, as the server counts them", () => {
        expect(read_committee({ ...committee, title: "🟡".repeat(140) }, fields)).toHaveProperty("command");
        expect(read_committee({ ...committee, title: "🟡".repeat(141) }, fields)).toEqual({ faults: { title: { too_long: 140 } } });
    });

    it("names one field alone, or the others too in the convention’s order", () => {
        expect(read_committee(committee, fields)).toEqual({ command: { type: "found_committee", field: "JE", title: "Comité" } });
        expect(read_committee({ ...committee, other_fields: ["PA", "PE"] }, fields))
            .toEqual({ command: { type: "found_committee", field: "JE", title: "Comité", other_fields: ["PE", "PA"] } });
    });

    it("of the steering committee names all fields, whatever was ticked", () => {
        expect(read_committee({ ...committee, other_fields: ["PA"], steers: true }, fields))
            .toEqual({ command: { type: "found_committee", field: "PE", title: "Comité", other_fields: ["JE", "PA"], steers: true } });
    });
});

describe("planning a session", () => {
    it("leaves out what was not filled in", () => {
        expect(read_session(session)).toEqual({
            command: { type: "plan_session", committee: 2, title: "Jeunesse, atelier 2", authors_shown: false },
        });
        expect(read_session({ ...session, when_where: "mardi, 18 h 30" }))
            .toMatchObject({ command: { when_where: "mardi, 18 h 30" } });
    });

    it("wants a committee and a title", () => {
        expect(read_session({ ...session, committee: null, title: "" }))
            .toEqual({ faults: { committee: "missing", title: "missing" } });
    });
});

describe("issuing a link", () => {
    it("binds a facilitator's link to its session, and the others to none", () => {
        expect(read_link({ role: "facilitator", session: 3, label: "Claire" }, key)).toEqual({
            command: { type: "issue_link", role: "facilitator", session: 3, key, label: "Claire" },
        });
        expect(read_link({ role: "steering", session: 3, label: "" }, key))
            .toEqual({ command: { type: "issue_link", role: "steering", key } });
        expect(read_link({ role: "facilitator", session: null, label: "" }, key)).toEqual({ faults: { session: "missing" } });
        expect(read_link({ role: "helper", session: null, label: "" }, key)).toEqual({ faults: { session: "missing" } });
        expect(read_link({ role: "helper", session: 2, label: "" }, key)).toEqual({ command: { type: "issue_link", role: "helper", key, session: 2 } });
    });
});
