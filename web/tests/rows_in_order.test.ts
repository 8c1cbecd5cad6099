import { expect, it } from "vitest";
import type { KeyedRow, Reply } from "../src/protocol.ts";
import { memory_store } from "../src/sync/local_store.ts";
import { Sync } from "../src/sync/sync.ts";
import { FakeEnvironment } from "./fake_environment.ts";
import { link_credentials } from "./link_credentials.ts";

const person = (number: number): KeyedRow =>
    ({ key: `person/${number}`, row: { type: "person", person: number, college: "resident", present: true, removed: false, joined_at: 0, proposals: 0 } });
const room = (rows: KeyedRow[]): Reply => ({ type: "snapshot", view: "room", epoch: "e1", n: 1, at: 1, rows });

it("gives rows in the order of their numbers, from ten on too, and where one came back", () => {
    const world = new FakeEnvironment(memory_store());
    const sync = new Sync(world, link_credentials("facilitator"));
    const shown = (): number[] => sync.all("person").map((row) => row.person);
    sync.start();
    world.socket().open();
    world.socket().say({ type: "welcome", role: "facilitator", session: 3, now: 0 }, room([person(1), person(10), person(11), person(2), person(9)]));
    expect(shown()).toEqual([1, 2, 9, 10, 11]);
    world.socket().say({ type: "patch", view: "room", epoch: "e1", n: 2, at: 2, upsert: [], remove: ["person/2"] });
    world.socket().say({ type: "patch", view: "room", epoch: "e1", n: 3, at: 3, upsert: [person(2)], remove: [] });
    expect(shown()).toEqual([1, 2, 9, 10, 11]);
});
