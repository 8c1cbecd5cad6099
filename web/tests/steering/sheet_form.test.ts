import { describe, expect, it } from "vitest";
import { everySheetField } from "../../../protocol/typescript/limits.ts";
import type { SheetFields } from "../../src/protocol.ts";
import { runs_in } from "../../src/steering/sheets/years.ts";
import { day_in, figure_in, figure_text } from "../../src/steering/sheets/figures.ts";
import { blank_line, form_of, read_form, shapes, type Form } from "../../src/steering/sheets/form.ts";

const full: Required<SheetFields> = {
    title: "Caravane jeunesse", kind: "new_action", progress: { state: "under_way", percent: 40 }, stake: "Aller vers les jeunes", finding: "17 %\nen 2022",
    goals: "Une visite par mois", description: "Un véhicule", audience: "12–25 ans", territory: "15 communes", owner: "Service jeunesse",
    owner_person: "Inès", caf_owner: "", partners: "CAF", means: "Un véhicule", budget: { euros: 48_000 },
    funding: [{ funder: "Ville", euros: 20_000, state: "granted" }, { funder: "CAF", euros: 0, state: "asked" }],
    schedule: { begins: "2027-03-01", ends: "2030-12-31" }, milestones: [{ day: "2027-09-15", title: "Première tournée", done: true }],
    indicators: [{ kind: "means", title: "Jeunes connus", unit: "jeunes", baseline_thousandths: 212_500, measures: [{ day: "2027-12-31", value_thousandths: 240_000 }] }],
    note: "",
};
const faults = (field: keyof SheetFields, form: Form) => {
    const read = read_form(field, form);
    return "faults" in read ? read.faults.map(({ line, column, why }) => `${line} ${column} ${why}`) : read.value;
};

describe("a sheet's form", () => {
    it("reads each field back as it stands", () => {
        for (const field of everySheetField) expect(read_form(field, form_of(field, full)), field).toEqual({ value: { [field]: full[field] } });
    });

    it("empties every field but the title", () => {
        for (const field of everySheetField.filter((one) => one !== "title")) {
            const blank = shapes[field].many === undefined ? [blank_line(shapes[field])] : [];
            expect(read_form(field, blank), field).toHaveProperty("value");
        }
        expect(faults("title", [{ text: "  " }])).toEqual(["0 text missing"]);
    });

    it("leaves out lines in which nothing was typed", () => {
        expect(faults("funding", [{ funder: "", euros: " ", state: "asked" }, { funder: "Ville", euros: "5", state: "asked" }]))
            .toEqual({ funding: [{ funder: "Ville", euros: 5, state: "asked" }] });
    });

    it("takes whole euros as people write them, and says what is wrong with others", () => {
        expect(faults("budget", [{ euros: "12 500 €" }])).toEqual({ budget: { euros: 12_500 } });
        expect(faults("budget", [{ euros: "12500,50" }])).toEqual(["0 euros cents"]);
        expect(faults("budget", [{ euros: "-5" }])).toEqual(["0 euros not_an_amount"]);
        expect(faults("budget", [{ euros: "1000000000000000000" }])).toEqual(["0 euros not_an_amount"]);
        expect(faults("budget", [{ euros: "2000000000000" }])).toEqual(["0 euros too_much"]);
        expect(faults("funding", [{ funder: "", euros: "", state: "asked" }, { funder: "Ville", euros: "", state: "asked" }])).toEqual(["1 euros missing"]);
    });

    it("knows only days of the calendar, in their order", () => {
        expect(faults("schedule", [{ begins: "2027-09-01", ends: "2027-08-31" }])).toEqual(["0 ends ends_before"]);
        expect(faults("milestones", [{ day: "2027-02-30", title: "Comité", done: "" }])).toEqual(["0 day no_day"]);
        expect(faults("milestones", [{ day: "", title: "Comité", done: "" }])).toEqual(["0 day missing"]);
        expect(["31/12/2027", "1.2.2027", "2028-02-29", "2027-02-29", "1999-12-31", "demain"].map(day_in))
            .toEqual(["2027-12-31", "2027-02-01", "2028-02-29", null, null, null]);
    });

    it("has a percentage of what is under way only", () => {
        expect(faults("progress", [{ state: "done", percent: "60" }])).toEqual({ progress: { state: "done" } });
        expect(faults("progress", [{ state: "under_way", percent: "60 %" }])).toEqual({ progress: { state: "under_way", percent: 60 } });
        expect(faults("progress", [{ state: "under_way", percent: "101" }])).toEqual(["0 percent not_a_percentage"]);
    });

    it("reads measures a line each, by day", () => {
        const read = (measures: string) => faults("indicators", [{ ...blank_line(shapes.indicators), title: "Jeunes", measures }]);
        expect(read("31/12/2028 : 1 240,5\n2027-12-31 = 240")).toMatchObject({
            indicators: [{ measures: [{ day: "2027-12-31", value_thousandths: 240_000 }, { day: "2028-12-31", value_thousandths: 1_240_500 }] }],
        });
        expect(read("fin 2027 : 240")).toEqual(["0 measures bad_measure"]);
    });

    it("says which text is too long", () => {
        expect(faults("owner", [{ text: "x".repeat(121) }])).toEqual(["0 text too_long"]);
    });
});

describe("the term", () => {
    it("has an action in each year in which it runs", () => {
        const in_years = (schedule: SheetFields["schedule"]) => ["2027", "2028", "2029"].filter((year) => runs_in(schedule, year));
        expect(in_years({ begins: "2027-12-31", ends: "2028-01-01" })).toEqual(["2027", "2028"]);
        expect(in_years({ begins: "2028-03-01" })).toEqual(["2028", "2029"]);
        expect(in_years({ ends: "2027-06-30" })).toEqual(["2027"]);
        expect(in_years({})).toEqual([]);
        expect(in_years(undefined)).toEqual([]);
    });
});

describe("a figure", () => {
    it("is read and written without loss", () => {
        expect(["12,5", "1 200", "−3.25", "0"].map(figure_in)).toEqual([12_500, 1_200_000, -3_250, 0]);
        expect(["12,3456", "douze", "", "99999999999"].map(figure_in)).toEqual([null, null, null, null]);
        expect([12_500, 1_200_000, -3_250, 0, 5].map(figure_text)).toEqual(["12,5", "1200", "−3,25", "0", "0,005"]);
    });
});
