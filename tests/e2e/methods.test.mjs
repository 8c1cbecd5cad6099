// One round by every method, on the evening's house, in a session of its own: the facilitator finds the method by what it is for, three
// residents vote, everybody reads the same result; then secret rounds, and one at equal colleges. See README.md.
import { test } from "node:test";
import { colleges } from "./chapters/colleges.mjs";
import { gathering } from "./chapters/gathering.mjs";
import { one_round } from "./chapters/one_round.mjs";
import { preparing } from "./chapters/preparing.mjs";
import { secret_round } from "./chapters/secret_round.mjs";
import { methods } from "./methods/all.mjs";
import { secret_methods } from "./methods/secret.mjs";
import { Room, steps_of } from "./room.mjs";

// One of them alone, while working on it; `secret` for the secret rounds, `colleges` for the one by college.
const wanted = process.env.GOMMETTE_METHOD ?? "";
const open_rounds = methods.filter(({ name }) => name.includes(wanted)).map(one_round);
const secret_rounds = secret_methods.filter(({ name }) => `secret ${name}`.includes(wanted)).map(secret_round);
const by_college = "colleges".includes(wanted) ? [colleges] : [];

test("every method, from its purpose to its table", async (walk) => {
    const room = await Room.open({ pictures: "methods" });
    walk.after(() => room.close());
    const step = steps_of(walk, room);
    for (const chapter of [preparing, gathering, ...open_rounds, ...secret_rounds, ...by_college])
        if (!room.has_failed) await chapter(step, room);
});
