import { afterEach, describe, expect, it } from "vitest";
import { language } from "../../src/i18n/language.ts";
import { calendar_day, day } from "../../src/i18n/time.ts";

afterEach(() => {
    language.value = "fr";
});

describe("a day", () => {
    it("is the first of its month as French writes it", () => {
        expect(calendar_day("2027-03-01")).toBe("1er mars 2027");
        expect(calendar_day("2027-03-21")).toBe("21 mars 2027");
        expect(calendar_day("2027-03-11")).toBe("11 mars 2027");
        expect(day(new Date(2027, 10, 1, 12).getTime())).toBe("1er novembre");
        expect(day(new Date(2027, 10, 2, 12).getTime())).toBe("2 novembre");
    });

    it("is a plain number in English", () => {
        language.value = "en";
        expect(calendar_day("2027-03-01")).toBe("1 March 2027");
        expect(day(new Date(2027, 10, 1, 12).getTime())).toBe("1 November");
    });
});
