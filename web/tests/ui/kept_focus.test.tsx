import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, describe, expect, it, vi } from "vitest";
import { announce, Announcer } from "../../src/ui/announcer.tsx";
import { useKeptFocus } from "../../src/ui/focus.ts";

function Lines({ shown }: { shown: readonly number[] }) {
    useKeptFocus("h1");
    return (
        <main>
            <h1>Votre bulletin</h1>
            <ul>{shown.map((one) => <li key={one}>Idée {one} {one !== 0 && <button type="button">D’accord</button>}</li>)}</ul>
        </main>
    );
}

function page() {
    const place = document.createElement("div");
    document.body.replaceChildren(place);
    const draw = (...shown: number[]): void => act(() => render(<Lines shown={shown} />, place)) as unknown as void;
    const focus = (line: number): void => place.querySelectorAll("li")[line]?.querySelector("button")?.focus();
    // As the observer is told of it.
    const settle = (): Promise<void> => new Promise((done) => setTimeout(done));
    return { draw, focus, settle };
}

afterEach(() => vi.useRealTimers());

describe("the focus on a line that goes", () => {
    it("goes to the line that follows, or to the one before", async () => {
        const { draw, focus, settle } = page();
        draw(1, 2, 3);
        focus(1);
        draw(1, 3);
        await settle();
        expect(document.activeElement?.textContent).toContain("Idée 3");
        focus(1);
        draw(1);
        await settle();
        expect(document.activeElement?.textContent).toContain("Idée 1");
    });

    it("goes to the heading if the whole list went", async () => {
        const { draw, focus, settle } = page();
        draw(1, 2);
        focus(0);
        draw();
        await settle();
        expect(document.activeElement?.tagName).toBe("H1");
    });
});

it("an announcement does not stay to be read later as if it were so still", () => {
    vi.useFakeTimers();
    const place = document.createElement("div");
    act(() => render(<Announcer />, place));
    act(() => announce("Votre idée est ajoutée."));
    expect(place.textContent).toBe("Votre idée est ajoutée.");
    act(() => void vi.advanceTimersByTime(10_000));
    expect(place.textContent).toBe("");
});
