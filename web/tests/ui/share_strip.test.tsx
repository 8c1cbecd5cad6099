import { render } from "preact";
import { expect, it } from "vitest";
import { ShareStrip } from "../../src/ui/share_strip.tsx";

// Of each share, its number and the side on which it stands; in the middle: "".
function numbers(...shares: number[]): [string, string][] {
    const place = document.createElement("div");
    render(<ShareStrip shares={shares.map((n, index) => ({ n, fill: `g${index as 0 | 1 | 2}` }))} />, place);
    return [...place.querySelectorAll(".grade-fill")].map((share) => [share.textContent ?? "", share.className.replace(/grade-fill|g\d|\s/g, "")]);
}

it("keeps a share's number out of the line at half of the strip", () => {
    expect(numbers(14, 15, 11)).toEqual([["14", ""], ["15", "at-end"], ["11", ""]]);
    expect(numbers(19, 12, 9), "the line runs elsewhere").toEqual([["19", ""], ["12", ""], ["9", ""]]);
    expect(numbers(40)).toEqual([["40", "at-begin"]]);
    expect(numbers(18, 6, 16)).toEqual([["18", ""], ["6", "at-end"], ["16", ""]]);
});
