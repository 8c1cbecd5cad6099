// Guests that never join, from many addresses: they show the code and wait. Then the facilitator comes back. And one page that
// asks for snapshots without end, and one that guesses keys.
// Usage: node guests.mjs [--build DIR] [--guests 8000] [--descriptors 4096]   --descriptors: of the server (prlimit).
import { parseArgs } from "node:util";
import { readdirSync } from "node:fs";
import { default_build } from "../server.mjs";
import { GoodVoter, Page, enter, join_session, memory_mib, new_key, print, stop, wait, workshop } from "./page.mjs";

const { values } = parseArgs({
    options: {
        build: { type: "string", default: default_build },
        guests: { type: "string", default: "8000" },
        descriptors: { type: "string", default: "4096" },
    },
});
const guests = Math.min(Number(values.guests), 18_000);
const before = ["prlimit", `--nofile=${Number(values.descriptors)}`, "--"];
const { child, port, code, facilitator } = await workshop(values.build, 16, { before });
const voter = new GoodVoter((await join_session(port, code)).page);
await wait(1500);
const quiet = voter.figures();
const memory_before = memory_mib(child.pid);

const crowd = [];
for (let n = 0; n < guests; ++n) {
    const page = new Page(port, { source: `127.0.1.${(n % 200) + 1}` });
    crowd.push(page);
    page.opened.then(() => page.say({ type: "hello", version: 1, code }));
    if (n % 50 === 49) await wait(10);
}
await wait(1000);
const attacked = voter.figures();
const held = readdirSync(`/proc/${child.pid}/fd`).length;
const memory_with = memory_mib(child.pid);
const begun = performance.now();
let back = "no";
for (let tries = 1; tries <= 5 && back === "no"; ++tries) {
    try {
        const entered = await enter(port, { key: facilitator });
        back = `after ${Math.round(performance.now() - begun)} ms, at try ${tries}`;
        entered.page.close();
    } catch {
        await wait(500);
    }
}
const told_to_come_back = crowd.filter((page) => page.code === 4000).length;
const open = crowd.filter((page) => page.code === null && page.is_open).length;
for (const page of crowd) page.close();
await wait(500);

let snapshots = 0;
let bytes = 0;
const { page: greedy } = await join_session(port, code, { on_message: (message) => {
    if (message.type !== "snapshot") return;
    snapshots += 1;
    bytes += JSON.stringify(message).length;
} });
for (let n = 0; n < 2000; ++n) greedy.say({ type: "refresh" });
await wait(3000);
greedy.close();
for (let n = 0; n < 200; ++n) enter(port, { key: new_key() }).catch(() => {});
await wait(2000);
const lines = child.said.split("\n").filter((line) => /access_refused|newcomers_cut/.test(line)).length;
print(`guests: ${guests} that never join, with ${values.descriptors} descriptors`, {
    "connections that stay": open,
    "told to come back": told_to_come_back,
    "descriptors in use": held,
    "memory before and with them, MiB": [memory_before, memory_with],
    "the facilitator is back": back,
    "a good voter before": quiet,
    "a good voter meanwhile": attacked,
    "2,000 refreshes asked: snapshots in 3 s": `${snapshots} of ${Math.round(bytes / 1024)} KiB`,
    "log lines of 200 guesses and of the flood": lines,
});
voter.stop();
await stop(child);
process.exit(0);
