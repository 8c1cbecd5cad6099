import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, expect, it, vi } from "vitest";
import "../../src/i18n/phone.en.ts";
import { language } from "../../src/i18n/language.ts";
import { Turnout } from "../../src/participant/ballot_lines.tsx";
import type { RoundRow } from "../../src/protocol.ts";
import { Sync } from "../../src/sync/sync.ts";
import { SyncContext } from "../../src/ui/sync_context.ts";
import { Vote } from "../../src/wall/vote.tsx";
import { keyed } from "../facilitator/rows.ts";
import { FakeEnvironment } from "../fake_environment.ts";
import { link_credentials } from "../link_credentials.ts";

const round: RoundRow = { type: "round", round: 1, method: { type: "dots", dots: 5, cap: 3 }, is_open: true, live_results: false, items: [1], opened_at: 1 };

afterEach(() => {
    language.value = "fr";
});

// What a phone and the wall say of that round while it is open.
async function said(more: Partial<RoundRow>): Promise<string[]> {
    const row = { ...round, ...more };
    const world = new FakeEnvironment();
    const sync = new Sync(world, link_credentials("wall"));
    const places = [document.createElement("div"), document.createElement("div")];
    sync.start();
    world.socket().open();
    world.socket().say({ type: "welcome", role: "wall", session: 3, now: 5_000_000 });
    world.socket().say({ type: "snapshot", view: "room", epoch: "e1", n: 1, at: 1, rows: [keyed("round/1", row)] });
    act(() => render(<SyncContext.Provider value={sync}><Turnout round={1} /></SyncContext.Provider>, places[0]!));
    act(() => render(<SyncContext.Provider value={sync}><Vote round={row} /></SyncContext.Provider>, places[1]!));
    await act(async () => void (await vi.dynamicImportSettled()));
    return places.map((place) => (place.textContent ?? "").replace(/\s+/g, " "));
}

it("whoever votes at equal colleges is told before", async () => {
    for (const words of await said({ official: "equal_colleges" })) expect(words).toContain("Dans le résultat, chaque collège pèsera autant.");
    language.value = "en";
    for (const words of await said({ official: "equal_colleges" })) expect(words).toContain("In the result each college will weigh the same.");
});

it("whoever votes by declared weights is told them before", async () => {
    const [phone, wall] = await said({ official: "declared", weights: [{ college: "resident", weight: 2 }, { college: "elected", weight: 1 }] });
    expect(phone).toContain("Dans le résultat, chaque collège a son poids : habitant·e 2, élu·e 1.");
    expect(wall).toContain("Dans le résultat, chaque collège a son poids : habitant·es 2, élu·es 1.");
});

it("a vote by person says nothing of weights", async () => {
    for (const words of await said({})) expect(words).not.toMatch(/collège|poids/);
});
