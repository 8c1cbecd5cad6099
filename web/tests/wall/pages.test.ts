import { describe, expect, it } from "vitest";
import { pages_in } from "../../src/wall/pages.ts";

describe("the pages of a wall", () => {
    it("hold a last column that stands alone on its page", () => {
        expect([1000, 1250, 1333, 2000, 2010].map((whole) => pages_in(whole, 1000))).toEqual([1, 2, 2, 2, 2]);
        expect(pages_in(0, 1000)).toBe(1);
    });
});
