import { render } from "preact";
import { act } from "preact/test-utils";
import { describe, expect, it, vi } from "vitest";
import { Sync } from "../../src/sync/sync.ts";
import { SyncContext } from "../../src/ui/sync_context.ts";
import { Troubles } from "../../src/wall/troubles.tsx";
import { Wall } from "../../src/wall/wall.tsx";
import { FakeEnvironment } from "../fake_environment.ts";
import { link_credentials } from "../link_credentials.ts";

function welcomed_wall() {
    const world = new FakeEnvironment();
    const sync = new Sync(world, link_credentials("wall"));
    const place = document.createElement("div");
    sync.start();
    world.socket().open();
    world.socket().say({ type: "welcome", role: "wall", session: 3, now: 5_000_000 });
    act(() => render(<SyncContext.Provider value={sync}><Troubles /></SyncContext.Provider>, place));
    return { place, cut: (code: number) => act(() => world.socket().break(code)) };
}

describe("a wall", () => {
    it("loads itself anew once the server is of another version, and not at once", () => {
        vi.useFakeTimers();
        const world = new FakeEnvironment();
        const sync = new Sync(world, link_credentials("wall"));
        const load_anew = vi.fn();
        sync.start();
        world.socket().open();
        act(() => render(<SyncContext.Provider value={sync}><Wall load_anew={load_anew} /></SyncContext.Provider>, document.createElement("div")));
        act(() => world.socket().say({ type: "refused", code: "outdated_page" }));
        act(() => void vi.advanceTimersByTime(9_000));
        expect(load_anew).not.toHaveBeenCalled();
        act(() => void vi.advanceTimersByTime(2_000));
        expect(load_anew).toHaveBeenCalledOnce();
        vi.useRealTimers();
    });

    it("says nothing while all is well", () => {
        expect(welcomed_wall().place.textContent).toBe("");
    });

    it("says that it tries again when the line is lost", () => {
        const { place, cut } = welcomed_wall();
        cut(1006);
        expect(place.textContent).toContain("on réessaie");
    });

    it("does not promise to try again when its link was withdrawn", () => {
        const { place, cut } = welcomed_wall();
        cut(4001);
        expect(place.textContent).toContain("Ce lien n’ouvre plus rien");
        expect(place.textContent).not.toContain("on réessaie");
    });
});
