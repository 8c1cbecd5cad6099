import { render } from "preact";
import { act } from "preact/test-utils";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { Foot } from "../../src/ui/foot.tsx";

let place: HTMLElement;
const button = (label: string): HTMLButtonElement => {
    const found = [...place.querySelectorAll("button")].find((one) => one.textContent === label);
    if (found === undefined) throw new Error(`no button ${label}`);
    return found;
};
const press = (label: string): void => act(() => button(label).click()) as unknown as void;

beforeEach(() => {
    document.body.innerHTML = "";
    place = document.body.appendChild(document.createElement("div"));
});

describe("the next step", () => {
    const ask = { question: "Clore maintenant ?", yes: "Oui", no: "Non" };

    it("is done at the first press when nothing is asked", () => {
        const close = vi.fn();
        act(() => render(<Foot cost="" next={{ label: "Clore", act: close }} />, place));
        press("Clore");
        expect(close).toHaveBeenCalledOnce();
    });

    it("asks first, in its own place, with the focus on the way back", () => {
        const close = vi.fn();
        act(() => render(<Foot cost="" next={{ label: "Clore", ask, act: close }} />, place));
        press("Clore");
        expect(close).not.toHaveBeenCalled();
        expect(document.activeElement).toBe(button("Non"));
        press("Oui");
        expect(close).toHaveBeenCalledOnce();
        expect(button("Clore")).toBeTruthy();
    });

    it("is left as it was by No and by Escape", () => {
        const close = vi.fn();
        act(() => render(<Foot cost="" next={{ label: "Clore", ask, act: close }} />, place));
        press("Clore");
        press("Non");
        press("Clore");
        act(() => void button("Non").dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true })));
        expect(button("Clore")).toBeTruthy();
        expect(close).not.toHaveBeenCalled();
    });
});
