// One round by every method, on the evening's house, in a session of its own: the facilitator finds the method by what it is for, three
// residents vote, everybody reads the same result. See README.md.
import { test } from "node:test";
import { gathering } from "./chapters/gathering.mjs";
import { one_round } from "./chapters/one_round.mjs";
import { preparing } from "./chapters/preparing.mjs";
import { methods } from "./methods/all.mjs";
import { Room, steps_of } from "./room.mjs";

// One of them alone, while working on it.
const wanted = process.env.GOMMETTE_METHOD ?? "";

test("every method, from its purpose to its table", async (walk) => {
    const room = await Room.open({ pictures: "methods" });
    walk.after(() => room.close());
    const step = steps_of(walk, room);
    for (const chapter of [preparing, gathering, ...methods.filter(({ name }) => name.includes(wanted)).map(one_round)])
        if (!room.has_failed) await chapter(step, room);
});
