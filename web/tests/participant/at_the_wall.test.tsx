import { act } from "preact/test-utils";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { part_files } from "../../src/methods/phone_parts.ts";
import * as at_the_wall from "../../src/participant/at_the_wall.tsx";
import { PartsContext, PhoneParts } from "../../src/participant/parts.ts";
import { Room } from "../../src/participant/room.tsx";
import type { DiagnosisRow } from "../../src/protocol.ts";
import { by_year, figures, line, places } from "../diagnosis/rows.ts";
import { me, Phone, proposal, round, row, session } from "../phone.tsx";

const shown = (one: DiagnosisRow, changes: Parameters<typeof session>[0] = {}) =>
    [session({ step: 1, proposing_open: true, diagnosis_shown: one.line, ...changes }), row(`diagnosis/${one.line}`, one), proposal(1, "A van")];
const said = (phone: Phone, selector = ".at-the-wall"): string | undefined => phone.place.querySelector(selector)?.textContent?.replace(/\s+/g, " ").trim();
const announced = (phone: Phone): string | undefined => said(phone, "[aria-live=polite]");

describe("what the wall shows, on a phone", () => {
    it("is told above the step in words, with the figures it is compared to", () => {
        const phone = new Phone().show(<Room />, shown(places));
        expect(said(phone)).toContain("Au murPlaces d’accueil61,5 places en 2024");
        expect(said(phone, ".at-the-wall ul")).toBe("Objectif 2030 : 70 placesMaine-et-Loire : 71,2 places");
        expect(said(phone, ".at-the-wall details")).toContain("Source : CAF");
        const [card, step] = [phone.place.querySelector(".at-the-wall")!, phone.place.querySelector("h1")!];
        expect(card.compareDocumentPosition(step) & Node.DOCUMENT_POSITION_FOLLOWING).not.toBe(0);
    });

    it("is a sentence with its note, for a finding, and says what is not measured yet", () => {
        const phone = new Phone().show(<Room />, shown(line(2, "finding", "Peu de bus", { note: "Dit quatre fois." })));
        expect(said(phone)).toBe("Au murPeu de busEn savoir plusDit quatre fois.");
        const other = new Phone().show(<Room />, shown(line(3, "indicator", "Soins", { figures: figures([]) })));
        expect(said(other)).toBe("Au murSoinsPas encore mesuré");
    });

    it("is announced when it comes and when it changes, and goes when it is taken off", () => {
        const phone = new Phone().show(<Room />, [session({ step: 1, proposing_open: true })]);
        expect(said(phone)).toBeUndefined();
        phone.patch("room", shown(places));
        expect(announced(phone)).toBe("Au mur : Places d’accueil. 61,5 places en 2024");
        phone.patch("room", shown(line(5, "stake", "Aller vers")), ["diagnosis/4"]);
        expect(announced(phone)).toBe("Au mur : Aller vers");
        phone.patch("room", [session({ step: 1, proposing_open: true })], ["diagnosis/5"]);
        expect(said(phone)).toBeUndefined();
    });

    it("is not there when its line was taken out of the diagnosis", () => {
        expect(said(new Phone().show(<Room />, [session({ step: 1, diagnosis_shown: 7 })]))).toBeUndefined();
    });
});

describe("the place of what a finger is about to press", () => {
    const scrolled = vi.fn();
    beforeEach(() => {
        vi.spyOn(HTMLElement.prototype, "offsetHeight", "get").mockReturnValue(120);
        vi.spyOn(window, "scrollBy").mockImplementation(scrolled as never);
    });
    afterEach(() => {
        vi.restoreAllMocks();
        vi.unstubAllGlobals();
        scrolled.mockClear();
    });

    it("stays on an open ballot when a card comes above it and when it goes", () => {
        const rows = (changes: Parameters<typeof session>[0]) => [session({ step: 3, ...changes }), proposal(1, "A van"), round([1])];
        const phone = new Phone().show(<Room />, rows({}));
        phone.patch("room", [session({ step: 3, diagnosis_shown: 4 }), row("diagnosis/4", places)]);
        expect(scrolled.mock.calls).toEqual([[0, 120]]);
        phone.patch("room", [session({ step: 3 })], ["diagnosis/4"]);
        expect(scrolled.mock.calls).toEqual([[0, 120], [0, -120]]);
    });

    it("moves with what the person unfolds, and not once more when the card is drawn anew", () => {
        const rows = (changes: Parameters<typeof session>[0]) => [session({ step: 3, ...changes }), proposal(1, "A van"), round([1])];
        const phone = new Phone().show(<Room />, [...rows({ diagnosis_shown: 4 }), row("diagnosis/4", places)]);
        scrolled.mockClear();
        vi.spyOn(HTMLElement.prototype, "offsetHeight", "get").mockReturnValue(500);
        phone.patch("room", [row("diagnosis/4", { ...places, revision: 2 })]);
        expect(scrolled).not.toHaveBeenCalled();
        phone.patch("room", [session({ step: 3 })], ["diagnosis/4"]);
        expect(scrolled.mock.calls).toEqual([[0, -500]]);
    });

    it.each([[true, []], [false, [[0, 120]]]])("is kept where somebody scrolled, by the browser if it does so (%s), else by the page", (supports, calls) => {
        vi.stubGlobal("CSS", { supports: () => supports });
        vi.spyOn(window, "scrollY", "get").mockReturnValue(300);
        const phone = new Phone().show(<Room />, [session({ step: 1, proposing_open: true })]);
        phone.patch("room", shown(places));
        expect(scrolled.mock.calls).toEqual(calls);
    });

    it("stays while somebody writes, and gives way to the card while nobody does anything", () => {
        const phone = new Phone().show(<Room />, [session({ step: 1, proposing_open: true })]);
        phone.patch("room", shown(places));
        expect(scrolled).not.toHaveBeenCalled();
        phone.patch("room", [session({ step: 1, proposing_open: true })], ["diagnosis/4"]);
        phone.place.querySelector("textarea")?.focus();
        phone.patch("room", shown(places));
        expect(scrolled.mock.calls).toEqual([[0, 120]]);
    });
});

describe("the part that draws it", () => {
    beforeEach(() => void vi.useFakeTimers());
    afterEach(() => void vi.useRealTimers());
    const pass = (ms: number): Promise<void> => act(async () => void (await vi.advanceTimersByTimeAsync(ms)));
    const opened = (fetch: () => Promise<typeof at_the_wall>): Phone => {
        const parts = new PhoneParts(part_files, { is_served: async () => false, load_anew: vi.fn() }, undefined, { wall_card: fetch });
        return new Phone().show(<PartsContext.Provider value={parts}><Room /></PartsContext.Provider>, shown(line(5, "indicator", "Naissances", { figures: figures(by_year([2024, 90])) })), [me]);
    };

    it("is fetched when a line is shown; until then the step stands as it is", async () => {
        let come = (_part: typeof at_the_wall): void => {};
        const phone = opened(() => new Promise((done) => (come = done)));
        await pass(100);
        expect(said(phone, "h1")).toBe("Écrivez vos idées");
        expect(said(phone)).toBeUndefined();
        await act(async () => come(at_the_wall));
        await pass(100);
        expect(said(phone)).toContain("90 places en 2024");
        expect(announced(phone)).toBe("Au mur : Naissances. 90 places en 2024");
    });

    it("is asked for again with the next line when it did not come, and hinders nothing", async () => {
        const fetch = vi.fn((): Promise<typeof at_the_wall> => Promise.reject(new TypeError("failed")));
        const phone = opened(fetch);
        await pass(100);
        expect(said(phone, "h1")).toBe("Écrivez vos idées");
        fetch.mockImplementation(async () => at_the_wall);
        phone.patch("room", shown(line(6, "stake", "Aller vers")));
        await pass(100);
        expect(said(phone)).toContain("Aller vers");
    });
});
