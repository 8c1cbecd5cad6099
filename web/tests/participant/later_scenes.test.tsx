import { act } from "preact/test-utils";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { part_files } from "../../src/methods/phone_parts.ts";
import * as later_scenes from "../../src/participant/later_scenes.ts";
import { PartsContext, PhoneParts } from "../../src/participant/parts.ts";
import { Room } from "../../src/participant/room.tsx";
import { memory_store } from "../../src/sync/local_store.ts";
import { me, mine, Phone, proposal, row, session } from "../phone.tsx";

const rows = (changes: Parameters<typeof session>[0]) =>
    [session(changes), proposal(1, "A van"), row("priorities", { type: "priorities", priorities: [1], ranked: [], by_votes: true })];
const pass = (ms: number): Promise<void> => act(async () => void (await vi.advanceTimersByTimeAsync(ms)));
const heading = (phone: Phone): string | undefined => phone.place.querySelector("h1")?.textContent?.replace(/\s/g, " ");

function opened(changes: Parameters<typeof session>[0], fetch: () => Promise<typeof later_scenes>): Phone {
    const page = { is_served: async () => false, load_anew: vi.fn() };
    const parts = new PhoneParts(part_files, page, { later: fetch });
    return new Phone(memory_store()).show(<PartsContext.Provider value={parts}><Room /></PartsContext.Provider>, rows(changes), [me, mine(2, "A bench")]);
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it.each([["the merging", { step: 2 }, "1 proposition"], ["the priorities", { step: 4 }, "1 priorité retenue"], ["the end", { step: 5, closed: true }, "L’atelier est terminé. Merci, Nadège."]] as const)(
    "%s come once they are fetched, and are announced; until then one's own ideas stand there", async (_, changes, title) => {
        let come = (_scenes: typeof later_scenes): void => {};
        const phone = opened(changes, () => new Promise((done) => (come = done)));
        await pass(100);
        expect(phone.text).toContain("Cet écran changera tout seul.");
        expect(phone.text).toContain("A bench");
        expect(phone.text).not.toContain("A van");
        await act(async () => come(later_scenes));
        await pass(100);
        expect(heading(phone)).toBe(title);
        expect(phone.text).toContain("A van");
        expect(phone.place.querySelector("[aria-live=polite]")!.textContent!.replace(/\s/g, " ")).toContain(title);
    });

// An idea is taken back at the step of proposing alone, at which no such screen stands.
it.each([2, 4])("at step %i no idea can be taken back, neither before the screen has come nor after", async (step) => {
    let come = (_scenes: typeof later_scenes): void => {};
    const phone = opened({ step }, () => new Promise((done) => (come = done)));
    await pass(100);
    expect(phone.text).toContain("A bench");
    expect(phone.text).not.toContain("Retirer");
    await act(async () => come(later_scenes));
    await pass(100);
    expect(phone.text).toContain("A bench");
    expect(phone.text).not.toContain("Retirer");
});

it("a screen that does not come is tried again, and says what to do", async () => {
    const fetch = vi.fn((): Promise<typeof later_scenes> => Promise.reject(new TypeError("failed")));
    const phone = opened({ step: 4 }, fetch);
    for (let seconds = 0; seconds < 60; ++seconds) await pass(1_000);
    expect(phone.text).toContain("La suite n’arrive pas sur ce téléphone. Rechargez la page.");
    fetch.mockImplementation(async () => later_scenes);
    for (let seconds = 0; seconds < 30; ++seconds) await pass(1_000);
    expect(heading(phone)).toBe("1 priorité retenue");
});
