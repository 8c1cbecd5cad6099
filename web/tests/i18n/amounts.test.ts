import { afterEach, describe, expect, it } from "vitest";
import { read_amount } from "../../src/i18n/amounts.ts";
import { language } from "../../src/i18n/language.ts";
import { euros } from "../../src/i18n/money.ts";

const most = 1_000_000_000_000;
const read = (text: string) => read_amount(text, most);

afterEach(() => {
    language.value = "fr";
});

describe("an amount of euros", () => {
    it("is read as people write it", () => {
        for (const text of ["45000", "45 000", "45 000 €", "45\u00a0000\u00a0€", "45\u202f000\u202f€", "45.000", "45 000 euros", " 45000,00 ", "45 k€", "45k"]) expect([text, read(text)]).toEqual([text, 45_000]);
        expect(read("12,5 k€")).toBe(12_500);
        expect(read("0")).toBe(0);
        expect(read("1.250.000 €")).toBe(1_250_000);
    });

    it("is nothing yet when nothing is written", () => {
        expect(read("")).toBeUndefined();
        expect(read(" \u00a0")).toBeUndefined();
    });

    it("is refused by what is wrong with it", () => {
        for (const text of ["cinq mille", "-5", "4 500 €/an", "€", "k€", "1,2,3", "4,5000", "12.34.56", "1e3"]) expect([text, read(text)]).toEqual([text, "not_an_amount"]);
        expect(read("4 500,50 €")).toBe("cents");
        expect(read("1 000 000 000 001")).toBe("too_much");
    });

    it("has commas between thousands in English, and a point before cents", () => {
        expect(read("45,000")).toBe("not_an_amount");
        language.value = "en";
        expect(read("€45,000")).toBe(45_000);
        expect(read("4.50")).toBe("cents");
        expect(euros(1_250_000)).toBe("€1,250,000");
    });

    it("is told in groups of three, on one line", () => {
        expect([0, 999, 45_000].map(euros)).toEqual(["0\u00a0€", "999\u00a0€", "45\u202f000\u00a0€"]);
        expect(euros(1_250_000)).toBe("1\u202f250\u202f000\u00a0€");
        expect(euros(4_294_967_296_000)).toBe("4\u202f294\u202f967\u202f296\u202f000\u00a0€");
    });
});
