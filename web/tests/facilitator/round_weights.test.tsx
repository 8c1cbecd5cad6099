import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ConsoleContext, ConsoleState } from "../../src/facilitator/console_state.ts";
import { official_of, open_round, settings_again, usual_settings, why_by_person } from "../../src/facilitator/round_settings.ts";
import { RoundSetup } from "../../src/facilitator/round_setup.tsx";
import { read_weight } from "../../src/facilitator/round_weights.ts";
import type { FacilitatorOrders } from "../../src/protocol.ts";
import { Sync } from "../../src/sync/sync.ts";
import { SyncContext } from "../../src/ui/sync_context.ts";
import { FakeEnvironment } from "../fake_environment.ts";
import { link_credentials } from "../link_credentials.ts";
import { keyed, proposal, session } from "./rows.ts";

const form = { items: [1, 2], people: 9, written: {}, costs: new Map<number, number>(), envelope: undefined };

describe("the weight of the votes", () => {
    it("is ordered only where it is not by person", () => {
        expect(open_round(usual_settings(20), form)).not.toHaveProperty("official");
        expect(open_round({ ...usual_settings(20), official: "equal_colleges" }, form)).toMatchObject({ official: "equal_colleges", live_results: false });
        expect(open_round({ ...usual_settings(20), official: "equal_colleges" }, form)).not.toHaveProperty("weights");
    });

    it("declares one for each college that votes", () => {
        const settings = { ...usual_settings(20), official: "declared" as const };
        expect(open_round(settings, form).weights).toHaveLength(5);
        const two = { ...settings, colleges: ["resident", "elected"] as const, weights: { ...settings.weights, elected: " 3 " } };
        expect(open_round(two, form).weights).toEqual([{ college: "resident", weight: 1 }, { college: "elected", weight: 3 }]);
    });

    it("is by person where persons alone count, and in secret and live rounds", () => {
        const chosen = { ...usual_settings(20), official: "equal_colleges" as const };
        for (const method of ["decision", "consensus", "equal_shares"] as const) expect(why_by_person({ ...chosen, method })).toBe("method");
        expect(why_by_person({ ...chosen, secret: true })).toBe("secret");
        expect(why_by_person({ ...chosen, live_results: true })).toBe("live");
        expect([official_of(chosen), official_of({ ...chosen, secret: true })]).toEqual(["equal_colleges", "by_person"]);
    });

    it("is kept when a vote is held again", () => {
        const again = settings_again({ method: { type: "dots", dots: 5, cap: 3 }, items: [1], official: "declared", weights: [{ college: "elected", weight: 7 }] }, null, 20);
        expect([again.official, again.weights.elected, again.weights.resident]).toEqual(["declared", "7", "1"]);
    });

    it("is a whole number in its bounds", () => {
        expect(["1", "1000", "40"].map(read_weight)).toEqual([1, 1000, 40]);
        expect(["", "0", "1001", "1.5", "-2", "1e2", "deux"].map(read_weight)).toEqual(Array(7).fill(undefined));
    });
});

describe("the form of a round", () => {
    let world: FakeEnvironment;
    let place: HTMLElement;
    const text = (): string => (place.textContent ?? "").replace(/\s/g, " ");
    const radio = (label: string): HTMLInputElement | undefined =>
        [...place.querySelectorAll("label")].find((one) => one.textContent === label)?.querySelector("input") ?? undefined;
    const choose = (label: string): void => act(() => radio(label)!.click()) as unknown as void;
    const write = (label: string, words: string): void => {
        const field = [...place.querySelectorAll("input")].find((one) => one.getAttribute("aria-label")?.replace(/\s/g, " ") === label)!;
        field.value = words;
        act(() => void field.dispatchEvent(new InputEvent("input", { bubbles: true })));
    };
    const open_button = (): HTMLButtonElement => [...place.querySelectorAll("button")].find((one) => one.textContent === "Ouvrir le vote")!;

    beforeEach(() => {
        vi.useFakeTimers();
        world = new FakeEnvironment();
        const sync = new Sync<FacilitatorOrders>(world, link_credentials("facilitator"));
        place = document.body.appendChild(document.createElement("div"));
        act(() => render(
            <SyncContext.Provider value={sync}><ConsoleContext.Provider value={new ConsoleState(sync)}><RoundSetup session={session({ step: 3 })} /></ConsoleContext.Provider></SyncContext.Provider>,
            place,
        ));
        sync.start();
        world.socket().open();
        world.socket().say({ type: "welcome", role: "facilitator", session: 3, now: 5_000_000 });
        act(() => world.socket().say({ type: "snapshot", view: "room", epoch: "e1", n: 1, at: 1, rows: [keyed("session", session({ step: 3 })), keyed("proposal/1", proposal(1)), keyed("proposal/2", proposal(2))] }));
    });
    afterEach(() => {
        act(() => render(null, place));
        place.remove();
        vi.useRealTimers();
    });

    it("takes secret and live rounds away while votes are weighed, and says why", () => {
        expect(radio("par personne")?.checked).toBe(true);
        choose("collèges égaux");
        expect(radio("vote secret")).toBeUndefined();
        expect(radio("visibles pendant le vote")).toBeUndefined();
        expect(text()).toContain("un vote secret ne garde pas de quel collège est un bulletin");
        expect(text()).toContain("Un collège de moins de cinq votants n’est pas montré à part");
        choose("par personne");
        expect(radio("vote secret")).toBeDefined();
    });

    it("takes the weights away in a secret or live round, and says why", () => {
        choose("vote secret");
        expect(radio("collèges égaux")).toBeUndefined();
        expect(text()).toContain("Par personne : un vote secret ne garde pas de quel collège est un bulletin.");
        choose("vote ordinaire");
        choose("visibles pendant le vote");
        expect(radio("collèges égaux")).toBeUndefined();
        expect(text()).toContain("Par personne : les résultats visibles pendant le vote sont comptés ainsi.");
    });

    it("has no weights to choose where persons alone count", () => {
        expect(text()).toContain("Poids des voix");
        choose("pour, contre, abstention");
        expect(text()).not.toContain("Poids des voix");
    });

    it("waits for a weight of each college that votes, and orders them", () => {
        choose("poids déclarés");
        write("Poids : élu·es", "");
        expect(open_button().disabled).toBe(true);
        expect(text()).toContain("Donnez à chaque collège qui vote un poids entier, de 1 à 1000.");
        write("Poids : élu·es", "4");
        expect(open_button().disabled).toBe(false);
        act(() => void vi.advanceTimersByTime(1000));
        act(() => open_button().click());
        expect(world.socket().orders().pop()?.command).toMatchObject({ type: "open_round", official: "declared", weights: [
            { college: "resident", weight: 1 }, { college: "practitioner", weight: 1 }, { college: "elected", weight: 4 }, { college: "association", weight: 1 }, { college: "caf", weight: 1 },
        ] });
    });
});
