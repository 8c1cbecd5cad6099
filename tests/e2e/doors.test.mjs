// Everybody who comes in by another door than the room's code, and receipts, on the evening's house. See README.md.
import { test } from "node:test";
import { gathering } from "./chapters/gathering.mjs";
import { other_doors } from "./chapters/other_doors.mjs";
import { preparing } from "./chapters/preparing.mjs";
import { Room, steps_of } from "./room.mjs";

test("people with a code of their own, at a shared tablet, and on paper", async (walk) => {
    const room = await Room.open({ pictures: "doors" });
    walk.after(() => room.close());
    const step = steps_of(walk, room);
    for (const chapter of [preparing, gathering, other_doors]) if (!room.has_failed) await chapter(step, room);
});
