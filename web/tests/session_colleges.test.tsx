import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, describe, expect, it } from "vitest";
import { every_college, session_colleges } from "../src/colleges.ts";
import { hold_session } from "../src/held_session.ts";
import { told_by_college } from "../src/methods/by_college.ts";
import { JoinForm } from "../src/participant/join_form.tsx";
import { Lobby } from "../src/participant/lobby.tsx";
import type { FrontDoor, NamedCollege } from "../src/protocol.ts";
import { PersonCredentials } from "../src/sync/credentials.ts";
import { Sync } from "../src/sync/sync.ts";
import { all_of, all_of_each, one_of, weights_said } from "../src/ui/college_said.ts";
import { SyncContext } from "../src/ui/sync_context.ts";
import { CollegeKey } from "../src/wall/colleges.tsx";
import { colleges_result } from "./colleges_result.ts";
import { FakeEnvironment } from "./fake_environment.ts";
import { Phone, session } from "./phone.tsx";

const named: NamedCollege[] = [{ college: "elected" }, { college: "resident", called: "Jeunes" }];
const door: FrontDoor = { title: "Atelier 2", committee: "Jeunesse", field: "JE", state: "open", colleges: named };
const at_door = (shown: FrontDoor): string[] => {
    const world = new FakeEnvironment();
    const credentials = new PersonCredentials(world.store, "B7KM4Q");
    const sync = new Sync(world, credentials);
    const place = document.createElement("div");
    sync.start();
    world.socket().open();
    world.socket().say({ type: "welcome", role: "guest", door: shown, now: 0 });
    act(() => render(<SyncContext.Provider value={sync}><JoinForm door={shown} credentials={credentials} /></SyncContext.Provider>, place));
    return [...place.querySelectorAll(".pick")].map((pick) => pick.textContent ?? "");
};

afterEach(() => hold_session(null));

describe("the colleges of a session", () => {
    it("are chosen at its door, in its order and under its names", () => {
        expect(at_door(door)).toEqual(["élu·e", "Jeunes"]);
    });

    it("are all five by their own names where it names none, whatever the one before had", () => {
        at_door(door);
        const { colleges, ...plain } = door;
        expect(at_door(plain)).toEqual(["habitant·e", "technicien·ne", "élu·e", "association", "CAF"]);
    });

    it("are said inside by what its row calls them, one person or all", () => {
        const phone = new Phone().show(<><Lobby /><CollegeKey /></>, [session({ colleges: named })]);
        expect(phone.text).toContain("Vous êtes là comme Jeunes.");
        expect(phone.place.querySelector(".key")?.textContent).toBe(" élu·es Jeunes");
        expect([one_of("resident"), all_of("resident"), one_of("elected"), all_of("elected")]).toEqual(["Jeunes", "Jeunes", "élu·e", "élu·es"]);
    });

    it("keep their usual name where somebody is of one that it is without", () => {
        hold_session({ colleges: named });
        expect(one_of("caf")).toBe("CAF");
        expect(all_of_each(["caf", "resident", "elected"])).toEqual(["élu·es", "Jeunes", "CAF"]);
        expect(weights_said([{ college: "resident", weight: 2 }, { college: "elected", weight: 1 }], one_of)).toEqual(["élu·e 1", "Jeunes 2"]);
    });

    it("are the columns of a result in its order, with what each gave", () => {
        const before = told_by_college(colleges_result(), { type: "dots", dots: 5, cap: 3 })!;
        const order = before.colleges.map(({ college }) => college);
        expect(order.length).toBeGreaterThan(1);
        hold_session({ colleges: [...order].reverse().flatMap((college) => (college === null ? [] : [{ college }])) });
        const after = told_by_college(colleges_result(), { type: "dots", dots: 5, cap: 3 })!;
        expect(after.colleges).toEqual([...before.colleges].reverse());
        expect(after.rows.map(({ shares }) => shares)).toEqual(before.rows.map(({ shares }) => [...shares].reverse()));
        expect(session_colleges()).not.toEqual(every_college);
    });
});
