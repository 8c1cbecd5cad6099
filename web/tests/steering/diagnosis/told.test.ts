import { afterEach, describe, expect, it } from "vitest";
import { figure_with_unit } from "../../../src/i18n/figures.ts";
import { language } from "../../../src/i18n/language.ts";
import { counts_of, pieces_of, way_of } from "../../../src/steering/diagnosis/told.ts";
import { offered_to, with_taken } from "../../../src/steering/diagnosis/taken_up.ts";
import { figured, line, said, years } from "./lines.ts";

const plain = (text: string | undefined): string | undefined => text?.replace(/[\u00a0\u202f]/g, " ");
const elsewhere = { territory: "Loire", value_thousandths: 60_000 };
afterEach(() => void (language.value = "fr"));

describe("a figure", () => {
    it.each([
        [61_500, "places", "61,5 places"], [1_250_000, "", "1 250"], [-4_400, "%", "−4,4 %"], [12_345_678_901, "€", "12 345 678,901 €"],
        [0, "", "0"], [-500, "", "−0,5"],
    ])("%i is told with its unit", (thousandths, unit, text) => expect(plain(figure_with_unit(thousandths, unit))).toBe(text));

    it("is told in English as English people write", () => {
        language.value = "en";
        expect(figure_with_unit(1_250_500, "")).toBe("1,250.5");
        expect(figure_with_unit(17_000, "%")).toBe("17%");
    });
});

describe("the way of an indicator", () => {
    it("goes from the first figure to the last", () => {
        const way = way_of(figured({ figures: years([2021, 58_000], [2022, 40_000], [2023, 61_500]) }));
        expect(plain(way?.seen)).toBe("58 → 61,5 places, 2021–2023");
        expect(plain(way?.heard)).toBe("de 58 à 61,5 places, de 2021 à 2023");
    });

    it("is none while there are no two figures", () => {
        expect(way_of(figured({ figures: [] }))).toBeUndefined();
        expect(way_of(figured({ figures: years([2023, 1]) }))).toBeUndefined();
    });
});

describe("a field's diagnosis", () => {
    it("is counted by kind", () => {
        const lines = [said("indicator", "a"), said("stake", "b"), said("indicator", "c")].map((one, index) => line(index, "JE", one));
        expect(plain(counts_of(lines))).toBe("2 indicateurs et 1 enjeu");
        expect(counts_of([])).toBeUndefined();
    });

    it("is told piece by piece, to be compared", () => {
        const figures = figured({ source: "CAF", target: { year: 2030, value_thousandths: 65_000 }, compared: elsewhere });
        expect(pieces_of(said("indicator", "Places", { note: "n", figures })).map(plain)).toEqual(
            ["Places", "2021 : 58 places", "2023 : 61,5 places", "Cible 2030 : 65 places", "Loire : 60 places", "Source : CAF", "n"]);
    });
});

describe("what a sheet may take up", () => {
    const rows = [
        line(1, "JE", said("stake", "Aller vers", { note: "Partout" })), line(2, "JE", said("finding", "Peu de lieux")),
        line(3, "PE", said("stake", "Ailleurs")), line(4, "JE", said("indicator", "Places", { figures: figured({ compared: elsewhere }) })),
        line(5, "JE", said("indicator", "À mesurer", { figures: figured({ figures: [] }) })),
    ];

    it("is of its field, and of the kind of what is written", () => {
        expect(offered_to("stake", "JE", rows).map((one) => one.text)).toEqual(["Aller vers\nPartout"]);
        expect(offered_to("finding", "JE", rows).map((one) => plain(one.text))).toEqual(
            ["Peu de lieux", "Places : 61,5 places (2023 ; 58 → 61,5 places, 2021–2023 ; Loire : 60 places)", "À mesurer"]);
        expect(offered_to("goals", "JE", rows)).toEqual([]);
    });

    it("goes below what is written", () => {
        expect(with_taken("  ", "Nouveau")).toBe("Nouveau");
        expect(with_taken("Déjà là.\n", "Nouveau")).toBe("Déjà là.\nNouveau");
    });
});
