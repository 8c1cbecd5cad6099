// Three hundred people join sessions of 360 long proposals, and hardly read: each waits for a snapshot of another moment.
// Usage: node slow_readers.mjs [--build DIR] [--joins 300] [--sessions 1] [--limit MIB]
// All who come to one session wait for the same text, so that only many sessions fill what a core lets wait.
// --limit: the server's address space (prlimit).
import { parseArgs } from "node:util";
import { default_build, plan_session } from "../server.mjs";
import { GoodVoter, Page, join_session, memory_mib, new_key, peak_mib, print, stop, wait, workshop } from "./page.mjs";

const { values } = parseArgs({
    options: {
        build: { type: "string", default: default_build },
        joins: { type: "string", default: "300" },
        sessions: { type: "string", default: "1" },
        limit: { type: "string" },
    },
});
// All of them at once, whatever the pace of newcomers.
process.env.GOMMETTE_JOINS_AT_ONCE = "1000";
const joins = Math.min(Number(values.joins), 900);
const sessions = Math.min(Number(values.sessions), 100);
const before = values.limit ? ["prlimit", `--as=${Number(values.limit) * 1024 * 1024}`, "--"] : [];
const { child, port, code } = await workshop(values.build, 1, { before });
let exit = null;
child.over.then((end) => (exit = end));

const proposals_an_author = 89;
async function propose_much(author, join_code) {
    let left = proposals_an_author;
    let done;
    const all_answered = new Promise((resolve) => (done = resolve));
    const on_message = ({ type, device }) => {
        if ((type === "accepted" || type === "refused") && device === "author-1" && --left === 0) done();
    };
    const { page } = await join_session(port, join_code, { on_message });
    for (let n = 1; n <= proposals_an_author; ++n) {
        // Letters of four bytes: the longest that is accepted.
        const title = `Une idée ${author}/${n} ` + "𝕒".repeat(120);
        page.order("author-1", n, { type: "propose", title, detail: "𝕓".repeat(1000) });
    }
    await Promise.race([all_answered, page.ended, wait(20_000)]);
    page.close();
}

const codes = [code];
while (codes.length < sessions) codes.push((await plan_session(values.build, child, 1)).code);
for (const join_code of codes) for (let author = 0; author < 4; ++author) await propose_much(author, join_code);
const voter = new GoodVoter((await join_session(port, code)).page);
await wait(2000);
const quiet = voter.figures();
const memory_before = memory_mib(child.pid);

const slow = [];
for (let n = 0; n < joins && !exit; ++n) {
    const page = new Page(port, { hears: false });
    slow.push(page);
    page.opened.then(() => {
        page.say({ type: "hello", version: 1, code: codes[n % codes.length] });
        page.order("joining-1", 1, { type: "join", key: new_key(), college: "resident" });
    });
    await wait(60);
}
await wait(1000);
const during = exit ? null : memory_mib(child.pid);
const peak = exit ? null : peak_mib(child.pid);
const attacked = voter.figures();
// A page learns that it was cut when it reads on.
for (const page of slow) page.hear();
await wait(3000);
const cut = slow.filter((page) => page.code !== null).length;
for (const page of slow) page.close();
await wait(1000);
print(`slow readers: ${joins} joins that hardly read, in ${sessions} ${sessions === 1 ? "session" : "sessions"}`, {
    "memory before, MiB": memory_before,
    "memory with all of them, MiB": during,
    "highest, MiB": peak,
    "cut, since too much waited": cut,
    "memory after they left, MiB": exit ? null : memory_mib(child.pid),
    "a good voter before": quiet,
    "a good voter meanwhile": attacked,
    "the server": exit ? `ended: ${JSON.stringify(exit)}` : "serves",
});
voter.stop();
if (!exit) await stop(child);
// The server sums up what it often has to say.
const told = child.said.split("\n").filter((one) => /host_broken|bad_alloc|slow/.test(one));
for (const line of told.slice(0, 5)) console.log(`  ${line}`);
process.exit(0);
