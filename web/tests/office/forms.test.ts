import { describe, expect, it } from "vitest";
import { read_committee, read_convention, read_link, read_session } from "../../src/office/forms.ts";

const convention = { title: "Convention territoriale globale", town: " Baugé-en-Anjou ", first_year: "2027", last_year: "2030" };
const session = { committee: 2, title: "Jeunesse, atelier 2", when_where: "", authors_shown: false };
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
        expect(read_convention({ title: " ", town: "x".repeat(81), first_year: "27", last_year: "2030" })).toEqual({
            faults: { title: "missing", town: { too_long: 80 }, first_year: "no_year" },
        });
    });

    it("wants the last year not before the first, and both within the protocol's", () => {
        expect(read_convention({ ...convention, last_year: "2026" })).toEqual({ faults: { last_year: "years_reversed" } });
        expect(read_convention({ ...convention, first_year: "1999" })).toEqual({ faults: { first_year: "no_year" } });
        expect(read_convention({ ...convention, last_year: "2027" })).toHaveProperty("command");
    });
});

describe("founding a committee", () => {
    it("takes a title of 140 characters and not one of 141, as the server counts them", () => {
        expect(read_committee({ field: "JE", title: "🟡".repeat(140) })).toHaveProperty("command");
        expect(read_committee({ field: "JE", title: "🟡".repeat(141) })).toEqual({ faults: { title: { too_long: 140 } } });
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
    });
});
