import { render } from "preact";
import { describe, expect, it } from "vitest";
import { Crowd } from "../../src/ui/crowd.tsx";

// How many dots are drawn full and as rings, by fives.
function drawn(full: number, empty: number, worth = 1): [full: number, rings: number][] {
    const place = document.createElement("div");
    render(<Crowd full={full} empty={empty} worth={worth} />, place);
    const many = (five: Element, rings: boolean): number => {
        const dots = [...five.querySelectorAll<HTMLElement>(".dots")].find((one) => one.classList.contains("none") === rings);
        return Number(dots?.style.getPropertyValue("--n") ?? 0);
    };
    return [...place.querySelectorAll(".five")].map((five) => [many(five, false), many(five, true)]);
}

describe("a crowd", () => {
    it("stands in fives, the full ones first", () => {
        expect(drawn(7, 4)).toEqual([[5, 0], [2, 3], [0, 1]]);
    });

    it("is nothing when there is nobody", () => {
        expect(drawn(0, 0)).toEqual([]);
    });

    it("is full when nobody is missing, also where a dot is worth several", () => {
        expect(drawn(312, 0, 100)).toEqual([[4, 0]]);
    });

    it("never draws somebody as nobody, nor one missing as none missing", () => {
        expect(drawn(1, 29, 10)).toEqual([[1, 2]]);
        expect(drawn(29, 1, 10)).toEqual([[2, 1]]);
    });
});
