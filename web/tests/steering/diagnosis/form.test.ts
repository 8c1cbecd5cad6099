import { afterEach, describe, expect, it } from "vitest";
import { language } from "../../../src/i18n/language.ts";
import { fault_said } from "../../../src/steering/diagnosis/fault_said.ts";
import {
    blank_form, form_of, is_untouched, longest, read_form, type Faults, type Form,
} from "../../../src/steering/diagnosis/form.ts";
import { figured, said, years } from "./lines.ts";

const indicator = (more: Partial<Form> = {}): Form => ({ ...blank_form("indicator"), title: "Places", ...more });
const rows = (...typed: readonly (readonly [string, string])[]): Form["figures"] =>
    typed.map(([year, value]) => ({ year, value }));
const read = (form: Form) => {
    const result = read_form(form);
    return "said" in result ? result.said : Object.fromEntries(result.faults);
};
const words = (form: Form): string[] => {
    const result = read_form(form);
    const faults: Faults = "faults" in result ? result.faults : new Map();
    return [...faults.keys()].map((place) => fault_said(faults, place, form.kind)?.replace(/\u00a0/g, " ") ?? "");
};

describe("a line that is filled in", () => {
    it("is read as French people write figures", () => {
        const typed = rows(["2021", "58"], ["2022", "1 250"], ["2023", "61,5"], ["2024", "−4,4"], ["2025", "-0,125"]);
        const figures = years([2021, 58_000], [2022, 1_250_000], [2023, 61_500], [2024, -4_400], [2025, -125]);
        expect(read(indicator({ unit: " places ", figures: typed }))).toEqual(said("indicator", "Places", { figures: figured({ figures }) }));
    });

    it("puts the years in order, and leaves out a line of which nothing was typed", () => {
        const figures = rows(["2023", "61,5"], ["", ""], ["2021", "58"]);
        expect(read(indicator({ unit: "places", figures }))).toEqual(said("indicator", "Places"));
    });

    it("has a target and another territory, each whole", () => {
        const compared = { territory: " Maine-et-Loire", value: "60,1" };
        expect(read(indicator({ unit: "places", figures: [], target: { year: "2030", value: "65" }, compared }))).toEqual(
            said("indicator", "Places", { figures: figured({
                figures: [], target: { year: 2030, value_thousandths: 65_000 },
                compared: { territory: "Maine-et-Loire", value_thousandths: 60_100 },
            }) }));
    });

    it("has no figures but as an indicator, and a note only where there is one", () => {
        expect(read({ ...blank_form("stake"), title: " Aller vers\nles jeunes ", note: " \n " }))
            .toEqual({ kind: "stake", title: "Aller vers les jeunes" });
        expect(read({ ...blank_form("finding"), title: "Peu de lieux", note: "Trois\r\nsur quinze" }))
            .toEqual({ kind: "finding", title: "Peu de lieux", note: "Trois\nsur quinze" });
    });

    it("is the same once it was shown in the form", () => {
        const whole = said("indicator", "Places", { note: "Deux\nlignes", figures: figured({
            source: "CAF", target: { year: 2030, value_thousandths: 65_250 }, compared: { territory: "Loire", value_thousandths: -1_500 },
        }) });
        const all = [whole, said("finding", "Constat"), said("stake", "Enjeu", { note: "n" })];
        expect(all.map((one) => read(form_of(one)))).toEqual(all);
    });
});

describe("what is wrong is said beside its field, with what to do", () => {
    it.each<[string, Form, object]>([
        ["no title", indicator({ title: " " }), { title: "missing" }],
        ["a title that is too long", indicator({ title: "a".repeat(longest.title + 1) }), { title: "too_long" }],
        ["a year of two figures", indicator({ figures: rows(["21", "58"]) }), { "0/year": "not_a_year" }],
        ["a year before the first", indicator({ figures: rows(["1899", "58"]) }), { "0/year": "not_a_year" }],
        ["a year after the last", indicator({ figures: rows(["2101", "58"]) }), { "0/year": "not_a_year" }],
        ["a year twice", indicator({ figures: rows(["2023", "58"], ["2021", "1"], ["2023", "61"]) }), { "2/year": "year_twice" }],
        ["a year without its figure", indicator({ figures: rows(["2023", ""]) }), { "0/value": "missing" }],
        ["a figure without its year", indicator({ figures: rows(["", "58"]) }), { "0/year": "missing" }],
        ["a figure with its unit", indicator({ figures: rows(["2023", "61,5 places"]) }), { "0/value": "not_a_figure" }],
        ["four decimals", indicator({ figures: rows(["2023", "61,5125"]) }), { "0/value": "not_a_figure" }],
        ["a target without its year", indicator({ target: { year: "", value: "65" } }), { "target/year": "missing" }],
        ["a year without its target", indicator({ target: { year: "2030", value: "" } }), { "target/value": "missing" }],
        ["a figure of nowhere", indicator({ compared: { territory: "", value: "60" } }), { "compared/territory": "missing" }],
        ["a territory without a figure", indicator({ compared: { territory: "Loire", value: "" } }), { "compared/value": "missing" }],
    ])("%s", (_, form, faults) => {
        expect(read(form)).toEqual(faults);
        expect(words(form).every((sentence) => sentence.endsWith("."))).toBe(true);
    });

    it("takes the first and the last year of all", () => {
        expect(read(indicator({ figures: rows(["1900", "1"], ["2100", "2"]) })))
            .toMatchObject({ figures: { figures: years([1900, 1000], [2100, 2000]) } });
    });

    it("names the limit, and what kind of line it is", () => {
        expect(words(indicator({ unit: "u".repeat(41) }))).toEqual(["C’est trop long : 40 signes au plus."]);
        expect(words(blank_form("stake"))).toEqual(["Écrivez l’enjeu."]);
    });
});

describe("a form", () => {
    afterEach(() => void (language.value = "fr"));

    it("is untouched until something is typed", () => {
        expect(is_untouched(blank_form("stake"))).toBe(true);
        expect(is_untouched(indicator())).toBe(false);
    });

    it("is read in English as English people write", () => {
        language.value = "en";
        expect(read(indicator({ figures: rows(["2021", "1,250.5"]) }))).toMatchObject({ figures: { figures: years([2021, 1_250_500]) } });
    });
});
