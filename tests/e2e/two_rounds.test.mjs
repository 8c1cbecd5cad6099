// Two votes open at once, on the evening's house, in a session of its own. See README.md.
import { test } from "node:test";
import { gathering } from "./chapters/gathering.mjs";
import { preparing } from "./chapters/preparing.mjs";
import { two_rounds } from "./chapters/two_rounds.mjs";
import { Room, steps_of } from "./room.mjs";

test("two votes that are open at once", async (walk) => {
    const room = await Room.open({ pictures: "two-rounds" });
    walk.after(() => room.close());
    const step = steps_of(walk, room);
    for (const chapter of [preparing, gathering, two_rounds]) if (!room.has_failed) await chapter(step, room);
});
