// One person says the same mark again and again over many connections; then another changes it back and forth.
// Usage: node unchanged_marks.mjs [--build DIR] [--connections 60] [--seconds 15]
import { parseArgs } from "node:util";
import { default_build, serve } from "../server.mjs";
import { GoodVoter, enter, file_kib, join_session, memory_mib, print, stop, wait, workshop } from "./page.mjs";

const { values } = parseArgs({
    options: {
        build: { type: "string", default: default_build },
        connections: { type: "string", default: "60" },
        seconds: { type: "string", default: "15" },
    },
});
const connections = Math.min(Number(values.connections), 200);
const seconds = Math.min(Number(values.seconds), 120);
const { child, port, code, facilitator, data } = await workshop(values.build, 1);
const voter = new GoodVoter((await join_session(port, code)).page, 100);
await wait(1500);
const quiet = voter.figures();

// Opened pages of the person, each of which keeps eight orders unanswered, for so long. What `mark_of` gives is said.
async function pour(key, name, mark_of) {
    const told = {};
    let is_over = false;
    const pages = [];
    for (let number = 0; number < connections; ++number) {
        const device = `${name}-${number}`;
        let n = 0;
        let page = null;
        const say = () => is_over || page?.order(device, ++n, { type: "mark_ballot", round: 1, marks: [{ proposal: 1, mark: mark_of(n) }] });
        const on_message = (message) => {
            if (message.type !== "accepted" && message.type !== "refused") return;
            const what = message.code ?? message.type;
            told[what] = (told[what] ?? 0) + 1;
            say();
        };
        try {
            page = (await enter(port, { key }, { on_message })).page;
        } catch {
            continue;
        }
        pages.push(page);
        for (let at_once = 0; at_once < 8; ++at_once) say();
    }
    await wait(seconds * 1000);
    is_over = true;
    await wait(500);
    for (const page of pages) page.close();
    return told;
}

// The position of the session's last event, as the facilitator's page is told.
async function events() {
    let at = 0;
    const { page } = await enter(port, { key: facilitator }, { on_message: (message) => (at = Math.max(at, message.at ?? 0)) });
    await wait(300);
    page.close();
    return at;
}

async function measure(name, mark_of) {
    const { key, page } = await join_session(port, code);
    const before = { events: await events(), kib: file_kib(data) };
    voter.figures();
    const told = await pour(key, name, mark_of);
    const figures = voter.figures();
    page.close();
    const good = Math.ceil(figures.answers);
    return { told, "events, less a good voter's": (await events()) - before.events - good, "KiB on the disk": Math.round(file_kib(data) - before.kib), "a good voter meanwhile": figures };
}

const same = await measure("the-same", () => 1);
const changing = await measure("changing", (n) => n % 2);
voter.stop();
const memory = memory_mib(child.pid);
await stop(child);
const begun = performance.now();
const again = await serve(values.build, data, 0, { words: ["--threads", "1"] });
await enter(again.port, { key: facilitator });
print(`unchanged marks: one person, ${connections} connections, ${seconds} s each`, {
    "a good voter before": quiet,
    "the same mark": same,
    "a changing mark": changing,
    "memory, MiB": memory,
    "first page after a restart, ms": Math.round(performance.now() - begun),
});
await stop(again.child);
process.exit(0);
