import { render } from "preact";
import { act } from "preact/test-utils";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { AskButton } from "../../src/ui/ask_button.tsx";

let place: HTMLElement;
const button = (label: string): HTMLButtonElement => {
    const found = [...place.querySelectorAll("button")].find((one) => one.textContent?.startsWith(label));
    if (found === undefined) throw new Error(`no button ${label}`);
    return found;
};
const press = (label: string): void => act(() => button(label).click()) as unknown as void;
const withdraw = vi.fn();

beforeEach(() => {
    withdraw.mockClear();
    document.body.innerHTML = "";
    place = document.body.appendChild(document.createElement("div"));
    act(() => render(<AskButton label="Retirer" subject="Claire" question="Vraiment ?" yes="Oui" no="Non" act={withdraw} />, place));
});

describe("a button that asks", () => {
    it("acts only once it is answered, with the focus on the way back", () => {
        press("Retirer");
        expect(withdraw).not.toHaveBeenCalled();
        expect(document.activeElement).toBe(button("Non"));
        press("Oui");
        expect(withdraw).toHaveBeenCalledOnce();
    });

    it("asks anew after either answer, and gives the focus back", () => {
        for (const answer of ["Oui", "Non"]) {
            press("Retirer");
            press(answer);
            expect(document.activeElement).toBe(button("Retirer"));
        }
        expect(withdraw).toHaveBeenCalledOnce();
    });
});
