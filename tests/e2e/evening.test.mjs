// One committee session on real components, from the first start of the server to the CSV: an operator, a facilitator, a wall, the
// steering committee and three residents, each in a real browser. See README.md.
import { test } from "node:test";
import { action_sheets } from "./chapters/action_sheets.mjs";
import { afterwards } from "./chapters/afterwards.mjs";
import { approving } from "./chapters/approving.mjs";
import { arriving } from "./chapters/arriving.mjs";
import { at_the_door } from "./chapters/at_the_door.mjs";
import { closing } from "./chapters/closing.mjs";
import { deciding } from "./chapters/deciding.mjs";
import { following_up } from "./chapters/following_up.mjs";
import { merging } from "./chapters/merging.mjs";
import { preparing } from "./chapters/preparing.mjs";
import { prioritizing } from "./chapters/prioritizing.mjs";
import { proposing } from "./chapters/proposing.mjs";
import { second_round } from "./chapters/second_round.mjs";
import { voting } from "./chapters/voting.mjs";
import { Room, steps_of } from "./room.mjs";

test("an evening, from the first start to the closing", async (evening) => {
    const room = await Room.open();
    evening.after(() => room.close());
    const step = steps_of(evening, room);
    for (const chapter of [preparing, arriving, proposing, at_the_door, merging, voting, approving, second_round, prioritizing, deciding, action_sheets,
        closing, afterwards, following_up])
        if (!room.has_failed) await chapter(step, room);
});
