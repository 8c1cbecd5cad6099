import { expect, test } from "vitest";
import { reviewed_years } from "../../src/steering/reviewed_years.ts";

const term = { first_year: 2026, last_year: 2029 };
const middle_of = (year: number): number => Date.UTC(year, 6, 1);

test("the years that have begun are reviewed, the newest first", () => {
    expect(reviewed_years(term, middle_of(2028))).toEqual([2028, 2027, 2026]);
    expect(reviewed_years(term, middle_of(2026))).toEqual([2026]);
});

test("no year is reviewed before the term, nor after its end", () => {
    expect(reviewed_years(term, middle_of(2025))).toEqual([]);
    expect(reviewed_years(term, middle_of(2033))).toEqual([2029, 2028, 2027, 2026]);
    expect(reviewed_years(null, middle_of(2028))).toEqual([]);
});
