// The browser's merge function behind standard input and output, for tests in other languages.
// Each line of input is {"apply": <snapshot or patch>}, {"print": "room"} or {"print": "own"}; each print answers one line:
// {"epoch":…,"n":…,"rows":{key: row}} with sorted keys, or {"refresh":true} when the view must be asked for afresh.
import { createInterface } from "node:readline";
import { merge } from "../src/sync/merge.js";

const views = { room: null, own: null };

function apply(message) {
    const held = views[message.view];
    // Once a number is missing, only a snapshot helps: as in the page.
    views[message.view] = held === "refresh" && message.type === "patch" ? held : merge(held === "refresh" ? null : held, message);
}

function canonical(value) {
    if (Array.isArray(value)) return value.map(canonical);
    if (value === null || typeof value !== "object") return value;
    return Object.fromEntries(Object.keys(value).sort().map((key) => [key, canonical(value[key])]));
}

function print(name) {
    const view = views[name];
    if (view === null || view === "refresh") return JSON.stringify({ refresh: true });
    return JSON.stringify(canonical({ epoch: view.epoch, n: view.n, rows: Object.fromEntries(view.rows) }));
}

for await (const line of createInterface({ input: process.stdin })) {
    const asked = JSON.parse(line);
    if ("apply" in asked) apply(asked.apply);
    else process.stdout.write(`${print(asked.print)}\n`);
}
