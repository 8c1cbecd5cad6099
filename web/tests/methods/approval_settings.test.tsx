import { render } from "preact";
import { act } from "preact/test-utils";
import { describe, expect, it, vi } from "vitest";
import { on_console } from "../../src/methods/approval/on_console.tsx";
import { told } from "../../src/methods/approval/told.ts";
import type { Approval } from "../../src/protocol.ts";

const { Settings } = on_console;

function form(method: Approval) {
    const place = document.createElement("div");
    document.body.replaceChildren(place);
    const set = vi.fn<(changed: Approval) => void>();
    act(() => render(<Settings method={method} secret={false} set={set} />, place));
    const answer = (words: string): void => void act(() => [...place.querySelectorAll("label")].find((label) => label.textContent === words)!.querySelector("input")!.click());
    const press = (name: string): void => void act(() => place.querySelector<HTMLButtonElement>(`[aria-label="${name}"]`)!.click());
    return { place, set, answer, press };
}

describe("the settings of approval", () => {
    it("set no limit until one is asked for", () => {
        const { place, set, answer } = form({ type: "approval" });
        expect(place.querySelector(".stepper")).toBeNull();
        answer("pas plus que…");
        expect(set).toHaveBeenCalledExactlyOnceWith({ type: "approval", most: 3 });
    });

    it("change a limit by one, and take it away again", () => {
        const { set, answer, press } = form({ type: "approval", most: 2 });
        press("Une proposition de plus par personne");
        press("Une proposition de moins par personne");
        answer("autant qu’il veut");
        expect(set.mock.calls).toEqual([[{ type: "approval", most: 3 }], [{ type: "approval", most: 1 }], [{ type: "approval" }]]);
    });

    it("keep a limit of at least one", () => {
        const { set, press } = form({ type: "approval", most: 1 });
        press("Une proposition de moins par personne");
        expect(set).not.toHaveBeenCalled();
    });
});

describe("the figures of approval", () => {
    const figure = (ticks: number, ballots: number) => ({ option: 0, ticks, ballots });
    const figures = (ticks: number, ballots: number) => told.figures(figure(ticks, ballots)).map((one) => String(one).replace(/\s/g, " "));

    it("are people, ballots and their share, which nobody has where nobody could see it", () => {
        expect(figures(2, 3)).toEqual(["2", "3", "67 %"]);
        expect(figures(0, 3)).toEqual(["0", "3", "0 %"]);
        expect(figures(0, 0)).toEqual(["0", "0", "–"]);
    });

    it("tie at equal numbers of people, said with the number", () => {
        const ranking = [{ proposal: 1, rank: 1, figure: figure(4, 9) }, { proposal: 2, rank: 1, figure: figure(4, 8) }];
        expect(told.headline(ranking, true, String).replace(/\u00a0/g, " ")).toBe("Deux propositions sont à égalité en tête, avec 4 soutiens chacune");
    });
});
