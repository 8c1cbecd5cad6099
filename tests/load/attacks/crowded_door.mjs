// Whoever has read the code from the wall: four people write ideas as fast as they are answered, then hundreds join as fast as
// they can. Then the facilitator holds the door, changes the code, and removes them all.
// Usage: node crowded_door.mjs [--build DIR] [--joins 1000] [--seconds 5]   --seconds: until the facilitator does something.
import { parseArgs } from "node:util";
import { default_build } from "../server.mjs";
import { GoodVoter, enter, join_session, new_key, print, stop, wait, workshop } from "./page.mjs";

const { values } = parseArgs({
    options: {
        build: { type: "string", default: default_build },
        joins: { type: "string", default: "1000" },
        seconds: { type: "string", default: "5" },
    },
});
const joins = Math.min(Number(values.joins), 1000);
const seconds = Math.min(Number(values.seconds), 60);
const { child, port, code, facilitator } = await workshop(values.build, 16);
const voter = new GoodVoter((await join_session(port, code)).page, 100);
const neighbour = await join_session(port, code);
await wait(1500);
const quiet = voter.figures();

// Gives an order and waits for its answer: "accepted", or why not. Those that ask for patience are given again.
async function give(page, command, n = (page.last_n = (page.last_n ?? 0) + 1)) {
    const before = page.on_message;
    const answer = await new Promise((resolve) => {
        page.on_message = (message) => {
            before(message);
            if (message.n === n && message.device === "attack-device") resolve(message.code ?? message.type);
            else if (message.type === "refused" && message.device === undefined) resolve(message.code);
        };
        page.order("attack-device", n, command);
        page.ended.then((closed) => resolve(`closed ${closed}`));
        setTimeout(() => resolve("no answer"), 5000).unref();
    });
    page.on_message = before;
    return answer;
}
const idea = { type: "propose", title: "Une idée de plus que personne n’a demandée" };
const milliseconds = (since) => Math.round(performance.now() - since);

// --- Four people write

const begun = performance.now();
const scribblers = await Promise.all(Array.from({ length: 4 }, () => join_session(port, code)));
const written = await Promise.all(scribblers.map(async ({ page }) => {
    let accepted = 0;
    for (let answer = "accepted"; answer === "accepted"; accepted += answer === "accepted" ? 1 : 0) answer = await give(page, idea);
    return accepted;
}));
const filled = milliseconds(begun);
const refused = await give(neighbour.page, idea);

// People as the facilitator's page is told of them, and where it stands.
const known_before = 3; // who made the proposals, the good voter and her neighbour
const people = new Map();
let door = null;
const { page: console_page } = await enter(port, { key: facilitator }, {
    on_message: (message) => {
        for (const { key, row } of [...(message.rows ?? []), ...(message.upsert ?? [])]) {
            if (row.type === "person") people.set(key, row);
            if (row.type === "door") door = row;
        }
    },
});
await wait(300);
const newest = (count) => [...people.values()].filter((row) => !row.removed && row.person > known_before)
    .sort((a, b) => b.person - a.person).slice(0, count).map((row) => row.person);
const removed = await give(console_page, { type: "remove_people", people: newest(4) });
const after_removal = await give(neighbour.page, idea);

// --- Hundreds join

voter.figures();
let joined = 0;
let is_over = false;
const joining = Array.from({ length: 50 }, async () => {
    while (!is_over && joined < joins) {
        try {
            const { page } = await enter(port, { code }, { wanted: (message) => message.type === "welcome" });
            let answer = "too_fast";
            for (let tries = 0; answer === "too_fast" && !is_over; ++tries) {
                answer = await give(page, { type: "join", key: new_key(), college: "resident" });
                if (answer === "too_fast") await wait(50);
            }
            if (answer === "accepted") joined += 1;
            page.close();
        } catch {
            await wait(50);
        }
    }
});
await wait(2000);
const after_two = joined;
await wait(Math.max(0, seconds - 2) * 1000);
const held = performance.now();
const holding = await give(console_page, { type: "set_door", state: "held" });
const answered_after = milliseconds(held);
await wait(1000);
const at_hold = joined;
await wait(1000);
const after_hold = joined - at_hold;
const renewed = await give(console_page, { type: "renew_code" });
await wait(300);
is_over = true;
await Promise.all(joining);
const flood = newest(people.size);
const removed_flood = flood.length === 0 ? "nobody came" : await give(console_page, { type: "remove_people", people: flood });
await give(console_page, { type: "set_door", state: "open" });
await wait(300);

// --- The room goes on

async function tried(what) {
    const since = performance.now();
    try {
        await what();
        return `yes, after ${milliseconds(since)} ms`;
    } catch (error) {
        return `no: ${error.message}`;
    }
}
const newcomer = await tried(async () => {
    const { page } = await enter(port, { code: door.code }, { wanted: (message) => message.type === "welcome" });
    const answer = await give(page, { type: "join", key: new_key(), college: "elected" });
    if (answer !== "accepted") throw new Error(answer);
});
const known = await tried(() => enter(port, { key: neighbour.key }));
const figures = voter.figures();
voter.stop();
print(`crowded door: four who write, then ${joins} who join`, {
    "ideas that four people placed": `${written.reduce((sum, one) => sum + one, 0)} in ${filled} ms`,
    "an idea of somebody else then": refused,
    "removing the four": removed,
    "an idea of somebody else after it": after_removal,
    "joined after 2 s": after_two,
    [`joined when the door was held, after ${seconds} s`]: at_hold,
    "holding the door": `${holding}, after ${answered_after} ms`,
    "joined in the second after it": after_hold,
    "another code": renewed,
    "removing all who came": removed_flood,
    "a newcomer with the code of the wall": newcomer,
    "somebody who was there before comes back": known,
    "a good voter before": quiet,
    "a good voter meanwhile": figures,
});
await stop(child);
process.exit(0);
