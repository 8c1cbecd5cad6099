import { act } from "preact/test-utils";
import { expect, vi } from "vitest";

const spaced = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ");
export const settle = (): Promise<void> => act(async () => {}) as unknown as Promise<void>;
export const text = (): string => spaced(document.body.textContent ?? "");
export const button = (label: string): HTMLButtonElement | undefined =>
    [...document.querySelectorAll("button")].find((one) => spaced(one.textContent ?? "").startsWith(label));

export async function press(label: string): Promise<void> {
    const one = button(label);
    if (one === undefined) throw new Error(`no button ${label}`);
    act(() => one.click());
    await settle();
}

// Chooses a file in the part that is open, and waits until it is read.
export async function choose(content: string, name = "fichier.csv"): Promise<void> {
    const input = document.querySelector<HTMLInputElement>("input[type=file]")!;
    Object.defineProperty(input, "files", { value: [new File([content], name)], configurable: true });
    act(() => void input.dispatchEvent(new Event("change", { bubbles: true })));
    await vi.waitFor(() => expect(text()).not.toContain("Lecture de"), 10_000);
    await settle();
}
