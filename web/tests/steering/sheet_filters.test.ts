import { describe, expect, it } from "vitest";
import {
    fields_of, filtered_sheets, no_sheet_filters, owners_of, states_of, years_of, type SheetFilters,
} from "../../src/steering/sheets/sheet_filters.ts";
import { field, sheet } from "./rows.ts";

const convention = { first_year: 2026, last_year: 2029 };
const all = [
    sheet(1, "JE", {
        title: "Caravane", owner: "Service jeunesse", progress: { state: "under_way" }, schedule: { begins: "2027-03-01" },
    }),
    sheet(2, "JE", {
        title: "Local ados", owner: "Écoute 49", partners: "Centre social",
        milestones: [{ day: "2026-12-31", title: "Bail", done: true }],
    }),
    sheet(3, "PE", { title: "Guichet", owner: "", progress: { state: "done" }, schedule: {} }),
];
const values = all.map((one) => one.values);
const found = (filters: Partial<SheetFilters>): number[] =>
    filtered_sheets(all, { ...no_sheet_filters, ...filters }).map((one) => one.sheet);

describe("actions are filtered", () => {
    it("by owner, year, field and progress, together", () => {
        expect(found({})).toEqual([1, 2, 3]);
        expect(found({ owner: "Service jeunesse" })).toEqual([1]);
        expect(found({ year: "2026" })).toEqual([2]);
        expect(found({ field: "JE", state: "under_way" })).toEqual([1]);
        expect(found({ field: "PE", owner: "Service jeunesse" })).toEqual([]);
    });

    it("by what they do not say", () => {
        expect(found({ owner: "" })).toEqual([3]);
        expect(found({ year: "" })).toEqual([3]);
        expect(found({ state: "" })).toEqual([2]);
    });

    it("by words, code and partners among them, without accents", () => {
        expect(found({ words: "ecoute" })).toEqual([2]);
        expect(found({ words: "centre SOCIAL" })).toEqual([2]);
        expect(found({ words: "pe3" })).toEqual([3]);
    });

    it("by a year in the middle of a schedule, and by each after it where the end is open", () => {
        expect(["2026", "2027", "2029"].map((year) => found({ year }))).toEqual([[2], [1], [1]]);
    });
});

describe("what may be chosen", () => {
    it("is what the sheets say, in order, and at last that they say nothing", () => {
        expect(owners_of(values, null)).toEqual(["Écoute 49", "Service jeunesse", ""]);
        expect(years_of(values, convention, null)).toEqual(["2026", "2027", "2028", "2029", ""]);
        expect(fields_of(all, [field("JE", 3), field("PE", 1), field("EN", 2)], null)).toEqual(["PE", "JE"]);
        expect(states_of(all, null)).toEqual(["under_way", "done", ""]);
    });

    it("is nothing where it would leave nothing out", () => {
        const alike = [
            sheet(1, "JE", { owner: "Ville", schedule: { begins: "2027-01-01", ends: "2027-12-31" } }),
            sheet(2, "JE", { owner: "Ville", schedule: { begins: "2027-05-01", ends: "2027-06-01" } }),
        ];
        expect(owners_of(alike.map((one) => one.values), null)).toEqual([]);
        expect(years_of(alike.map((one) => one.values), convention, null)).toEqual([]);
        expect(fields_of(alike, [field("JE", 1), field("PE", 2)], null)).toEqual([]);
        expect(states_of(alike, null)).toEqual([]);
        expect(owners_of([undefined, undefined], null)).toEqual([]);
        expect(years_of([undefined], convention, null)).toEqual([]);
    });

    it("is nothing either where all run through the same years", () => {
        const same = [
            { schedule: { begins: "2027-01-01", ends: "2028-12-31" } },
            { schedule: { begins: "2027-02-01", ends: "2028-03-31" } },
        ];
        expect(years_of(same, convention, null)).toEqual([]);
        expect(years_of([...same, {}], convention, null)).toEqual(["2027", "2028", ""]);
    });

    it("keeps what is chosen, though no sheet says it any more", () => {
        expect(owners_of(values, "CCAS")).toContain("CCAS");
        expect(years_of(values, convention, "2031")).toContain("2031");
        expect(states_of(all, "suspended")).toEqual(["under_way", "suspended", "done", ""]);
    });
});
