import { describe, expect, it } from "vitest";
import { with_cap, with_dots } from "../../src/methods/dots/on_console.tsx";

const usual = { type: "dots", dots: 5, cap: 3 } as const;

describe("the settings of dots", () => {
    it("move the cap along with the dots while it is the usual one", () => {
        expect(with_dots(usual, 8)).toMatchObject({ dots: 8, cap: 4 });
        expect(with_dots({ ...usual, cap: 5 }, 4)).toMatchObject({ dots: 4, cap: 4 });
    });

    it("keep dots within 1 to 20 and the cap within the dots", () => {
        expect(with_dots(usual, 0).dots).toBe(1);
        expect(with_dots(usual, 21).dots).toBe(20);
        expect(with_cap(usual, 9).cap).toBe(5);
        expect(with_cap(usual, 0).cap).toBe(1);
    });
});
