import { render } from "preact";
import { useState } from "preact/hooks";
import { act } from "preact/test-utils";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { MoveButtons, moves_by_keys } from "../../src/ui/move_buttons.tsx";
import { placed } from "../../src/ui/placed.ts";

let place: HTMLElement;
function List() {
    const [order, set] = useState<readonly string[]>(["A", "B", "C"]);
    return (
        <ol>
            {order.map((title, index) => {
                const row = { title, index, length: order.length, put: (by: -1 | 1) => set(placed(order, title, index + by)) };
                return <li key={title} onKeyDown={moves_by_keys(row)}>{title}<MoveButtons row={row} /></li>;
            })}
        </ol>
    );
}
const order = (): string => [...place.querySelectorAll("li")].map((row) => row.firstChild!.textContent).join("");
const button = (label: string): HTMLButtonElement =>
    [...place.querySelectorAll("button")].find((one) => one.getAttribute("aria-label")!.replace(/[\u00a0\u202f]/g, " ") === label)!;
const next_frame = (): Promise<void> => act(() => new Promise<void>((done) => void requestAnimationFrame(() => done()))) as unknown as Promise<void>;
const key = (one: HTMLElement, name: string, altKey: boolean): void =>
    void act(() => void one.dispatchEvent(new KeyboardEvent("keydown", { key: name, altKey, bubbles: true, cancelable: true })));

beforeEach(() => {
    place = document.body.appendChild(document.createElement("div"));
    act(() => render(<List />, place));
});
afterEach(() => {
    act(() => render(null, place));
    place.remove();
});

describe("a row of a list in an order", () => {
    it("moves by press, and keeps the focus on its button", async () => {
        button("Monter : C").focus();
        act(() => button("Monter : C").click());
        await next_frame();
        expect(order()).toBe("ACB");
        expect(document.activeElement).toBe(button("Monter : C"));
    });

    it("stays at the end of the list", () => {
        expect(button("Monter : A").getAttribute("aria-disabled")).toBe("true");
        act(() => button("Monter : A").click());
        act(() => button("Descendre : C").click());
        expect(order()).toBe("ABC");
    });

    it("moves by Alt with an arrow, and by no arrow alone", () => {
        key(button("Monter : A"), "ArrowDown", false);
        expect(order()).toBe("ABC");
        key(button("Monter : A"), "ArrowDown", true);
        expect(order()).toBe("BAC");
    });
});
