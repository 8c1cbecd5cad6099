import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, describe, expect, it, vi } from "vitest";
import { Tray } from "../../src/ui/tray.tsx";

const drawn = (holds: number, shows: number): Element => {
    vi.spyOn(HTMLElement.prototype, "scrollHeight", "get").mockReturnValue(holds);
    vi.spyOn(HTMLElement.prototype, "clientHeight", "get").mockReturnValue(shows);
    act(() => render(<Tray label="Mon bulletin"><p>2 reçues</p></Tray>, document.body));
    return document.querySelector("section")!;
};

describe("the tray", () => {
    afterEach(() => {
        render(null, document.body);
        vi.restoreAllMocks();
    });

    it("is no stop for the keyboard while all of it is in sight", () => {
        expect(drawn(120, 120).hasAttribute("tabindex")).toBe(false);
    });

    it("is reached by the keyboard where it holds more than it shows", () => {
        expect(drawn(400, 320).getAttribute("tabindex")).toBe("0");
    });
});
