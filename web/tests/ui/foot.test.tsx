import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Foot, settling_ms } from "../../src/ui/foot.tsx";

let place: HTMLElement;
const button = (label: string): HTMLButtonElement => {
    const found = [...place.querySelectorAll("button")].find((one) => one.textContent === label);
    if (found === undefined) throw new Error(`no button ${label}`);
    return found;
};
const click = (label: string): void => act(() => button(label).click()) as unknown as void;
const settle = (): void => act(() => void vi.advanceTimersByTime(settling_ms)) as unknown as void;
const press = (label: string): void => {
    settle();
    click(label);
};

beforeEach(() => {
    vi.useFakeTimers();
    document.body.innerHTML = "";
    place = document.body.appendChild(document.createElement("div"));
});

afterEach(() => vi.useRealTimers());

describe("the next step", () => {
    const ask = { question: "Clore maintenant ?", yes: "Oui", no: "Non" };

    it("that is refused does what goes with it, and is not done", () => {
        const [close, refuse] = [vi.fn(), vi.fn()];
        act(() => render(<Foot cost="" next={{ label: "Clore", ask: { ...ask, refuse }, act: close }} />, place));
        press("Clore");
        press("Non");
        expect(refuse).toHaveBeenCalledOnce();
        expect(close).not.toHaveBeenCalled();
    });

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

    it("does not take the rest of a double click for the answer", () => {
        const close = vi.fn();
        act(() => render(<Foot cost="" next={{ label: "Clore", ask, act: close }} />, place));
        press("Clore");
        click("Oui");
        expect(close).not.toHaveBeenCalled();
        press("Oui");
        expect(close).toHaveBeenCalledOnce();
    });

    it("does not do twice what a double click asks once", () => {
        const go_on = vi.fn();
        act(() => render(<Foot cost="" next={{ label: "Passer au vote", act: go_on }} />, place));
        press("Passer au vote");
        click("Passer au vote");
        expect(go_on).toHaveBeenCalledOnce();
    });

    it("is deaf while it has just come under the pointer, and says so", () => {
        const open = vi.fn();
        act(() => render(<Foot cost="" next={{ label: "Passer au vote", act: () => undefined }} />, place));
        press("Passer au vote");
        settle();
        act(() => render(<Foot cost="" next={{ label: "Ouvrir le vote", act: open }} />, place));
        expect(button("Ouvrir le vote").closest("[aria-disabled=true]")).toBeTruthy();
        click("Ouvrir le vote");
        expect(open).not.toHaveBeenCalled();
        press("Ouvrir le vote");
        expect(open).toHaveBeenCalledOnce();
    });
});
