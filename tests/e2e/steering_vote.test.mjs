// A meeting of the steering committee whose votes become decisions, on the evening's house. See README.md.
import { test } from "node:test";
import { preparing } from "./chapters/preparing.mjs";
import { steering_vote } from "./chapters/steering_vote.mjs";
import { Room, steps_of } from "./room.mjs";

test("the steering committee votes, and its votes become decisions", async (walk) => {
    const room = await Room.open({ pictures: "steering-vote" });
    walk.after(() => room.close());
    const step = steps_of(walk, room);
    for (const chapter of [preparing, steering_vote]) if (!room.has_failed) await chapter(step, room);
});
