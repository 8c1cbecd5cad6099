import { render } from "preact";
import { act } from "preact/test-utils";
import { describe, expect, it } from "vitest";
import { Sync } from "../../src/sync/sync.ts";
import { SyncContext } from "../../src/ui/sync_context.ts";
import { Head } from "../../src/wall/head.tsx";
import { FakeEnvironment } from "../fake_environment.ts";
import { link_credentials } from "../link_credentials.ts";
import { row, session } from "../phone.tsx";

function corner(closed: boolean): string {
    const world = new FakeEnvironment();
    const sync = new Sync(world, link_credentials("wall"));
    sync.start();
    world.socket().open();
    const door = row("door", { type: "door", state: "open", code: "B7KM4Q", url: "https://atelier.ville.example/#B7KM4Q", qr_size: 0, qr: "" });
    world.socket().say({ type: "welcome", role: "wall", session: 3, now: 0 },
        { type: "snapshot", view: "room", epoch: "e1", n: 0, at: 0, rows: [session({ closed }), door] });
    const place = document.createElement("div");
    act(() => render(<SyncContext.Provider value={sync}><Head title="Écrivez vos idées" /></SyncContext.Provider>, place));
    return place.querySelector(".corner")?.textContent ?? "";
}

describe("the corner of the wall", () => {
    it("says where the code is typed", () => {
        expect(corner(false)).toBe("atelier.ville.example B7KM4Q");
    });

    it("is empty once the code opens nothing any more", () => {
        expect(corner(true)).toBe("");
    });
});
