// A vote with phones, ballots on paper and a show of hands, on the evening's house, in a session of its own. See README.md.
import { test } from "node:test";
import { gathering } from "./chapters/gathering.mjs";
import { on_paper } from "./chapters/on_paper.mjs";
import { preparing } from "./chapters/preparing.mjs";
import { Room, steps_of } from "./room.mjs";

test("a vote of people with a phone and without", async (walk) => {
    const room = await Room.open({ pictures: "paper" });
    walk.after(() => room.close());
    const step = steps_of(walk, room);
    for (const chapter of [preparing, gathering, on_paper]) if (!room.has_failed) await chapter(step, room);
});
