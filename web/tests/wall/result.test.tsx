import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { RoundRow } from "../../src/protocol.ts";
import { Sync } from "../../src/sync/sync.ts";
import { SyncContext } from "../../src/ui/sync_context.ts";
import { Result } from "../../src/wall/result.tsx";
import { FakeEnvironment } from "../fake_environment.ts";
import { link_credentials } from "../link_credentials.ts";
import { dots_result } from "../results.ts";

const round: RoundRow = { type: "round", round: 1, method: { type: "dots", dots: 5, cap: 3 }, is_open: false, live_results: false, items: [], opened_at: 0, room: "personal" };
type Line = readonly [proposal: number, rank: number, total: number];
const item = (proposal: number, total: number): Line => [proposal, total > 0 ? proposal : 9, total];

const footer = (items: Line[], voters: number): string => part("footer", items, voters);
function part(name: "header" | "footer", items: Line[], voters: number): string {
    const place = document.createElement("div");
    const result = dots_result(items, { registered: 20, voters });
    const sync = new Sync(new FakeEnvironment(), link_credentials("wall"));
    act(() => render(<SyncContext.Provider value={sync}>
        <Result round={round} row={{ type: "result", round: 1, is_final: true, result }} />
    </SyncContext.Provider>, place));
    return place.querySelector(name)?.textContent?.replace(/\s/g, " ") ?? "";
}
// The browser lays out; here a box is told how wide what flows through it is.
function boxes(sizes: { clientWidth: number; scrollWidth: number }): void {
    for (const [name, width] of Object.entries(sizes)) vi.spyOn(HTMLElement.prototype, name as keyof typeof sizes, "get").mockReturnValue(width);
}
const many = Array.from({ length: 56 }, (_, index) => item(index + 1, index < 4 ? 9 - index : 0));

afterEach(() => vi.restoreAllMocks());

describe("the wall after a vote", () => {
    it("pages what was named and tells how many were not", () => {
        expect(footer(many, 9)).toContain("52 autres propositions sans réponse.");
        expect(footer(many, 9)).not.toContain(" sur ");
    });

    it("says which kind of vote it was", () => {
        expect(footer(many, 9)).toContain("Vote ordinaire, non secret ; résultats cachés jusqu’à la clôture.");
    });

    it("says how those who might vote had come in", () => {
        expect(footer(many, 9)).toContain("Un code ou un papier numéroté par personne.");
    });

    it("counts no voters when nobody voted", () => {
        expect(part("header", [item(1, 0)], 0)).toBe("Pas de résultat");
    });

    it("tells the pages that were measured, whatever the number of rows", () => {
        boxes({ clientWidth: 1000, scrollWidth: 3000 });
        expect(footer(many.slice(0, 3), 9)).toContain("1 sur 3");
    });

    it("pages nothing when nobody voted", () => {
        expect(footer(many.map(([proposal]) => item(proposal, 0)), 0)).not.toContain(" sur ");
    });
});
