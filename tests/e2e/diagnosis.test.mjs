// The diagnosis of a field, from a table to the wall, on the evening's house, in a session of its own. See README.md.
import { test } from "node:test";
import { diagnosing } from "./chapters/diagnosing.mjs";
import { gathering } from "./chapters/gathering.mjs";
import { preparing } from "./chapters/preparing.mjs";
import { Room, steps_of } from "./room.mjs";

test("the diagnosis of a field, from a table to the wall", async (walk) => {
    const room = await Room.open({ pictures: "diagnosis" });
    walk.after(() => room.close());
    const step = steps_of(walk, room);
    for (const chapter of [preparing, gathering, diagnosing]) if (!room.has_failed) await chapter(step, room);
});
