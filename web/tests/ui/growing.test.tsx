import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { useGrowing } from "../../src/ui/growing.ts";

let place: HTMLElement;
function Lines({ count }: { count: number }) {
    return <ol>{Array.from({ length: useGrowing(count, 3, 4) }, (_, index) => <li key={index} />)}</ol>;
}
const show = (count: number): void => void act(() => render(<Lines count={count} />, place));
const drawn = (): number => place.querySelectorAll("li").length;
const idle = (): void => void act(() => void vi.advanceTimersByTime(600));

beforeEach(() => {
    vi.useFakeTimers();
    place = document.body.appendChild(document.createElement("div"));
});
afterEach(() => {
    act(() => render(null, place));
    place.remove();
    vi.useRealTimers();
});

describe("a long list", () => {
    it("draws its first lines at once, and all of them once the page is idle", () => {
        show(12);
        expect(drawn()).toBe(3);
        idle();
        expect(drawn()).toBe(7);
        idle();
        idle();
        expect(drawn()).toBe(12);
    });

    it("draws what is added, and no more than there is", () => {
        show(2);
        expect(drawn()).toBe(2);
        show(6);
        idle();
        expect(drawn()).toBe(6);
        show(1);
        expect(drawn()).toBe(1);
    });
});
