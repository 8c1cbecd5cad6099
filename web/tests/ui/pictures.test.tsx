import { render, type VNode } from "preact";
import { describe, expect, it } from "vitest";
import { dot_worth, Dots } from "../../src/ui/dots.tsx";
import { QrCode } from "../../src/ui/qr_code.tsx";

function drawn(vnode: VNode): HTMLElement {
    const place = document.createElement("div");
    render(vnode, place);
    return place;
}

describe("QrCode", () => {
    it("draws each run of dark bits once, with a quiet zone of four", () => {
        const picture = drawn(<QrCode size={3} bits="110001111" label="entrer" />);
        expect(picture.querySelector("path")?.getAttribute("d")).toBe("M0 0h2v1h-2zM2 1h1v1h-1zM0 2h3v1h-3z");
        expect(picture.querySelector("svg")?.getAttribute("viewBox")).toBe("-4 -4 11 11");
    });
});

describe("Dots", () => {
    it("are one element however many", () => {
        const [row, ...more] = drawn(<Dots n={7} cut="elu" />).children;
        expect([row?.className, (row as HTMLElement).style.getPropertyValue("--n"), more.length]).toEqual(["dots elu", "7", 0]);
        expect(drawn(<Dots n={0} />).children).toHaveLength(0);
    });

    it.each([[60, 1], [61, 5], [300, 5], [301, 10], [400_000, 1000]])("of %i are worth %i each", (largest, worth) => {
        expect(dot_worth(largest)).toBe(worth);
    });
});
