// Three hundred people join a session of 360 long proposals, and hardly read: each waits for a snapshot of another moment.
// Usage: node slow_readers.mjs [--build DIR] [--joins 300] [--limit MIB]   --limit: the server's address space (prlimit).
import { parseArgs } from "node:util";
import { default_build } from "../server.mjs";
import { GoodVoter, Page, join_session, memory_mib, new_key, peak_mib, print, stop, wait, workshop } from "./page.mjs";

const { values } = parseArgs({
    options: { build: { type: "string", default: default_build }, joins: { type: "string", default: "300" }, limit: { type: "string" } },
});
// All of them at once, whatever the pace of newcomers.
process.env.GOMMETTE_JOINS_AT_ONCE = "1000";
const joins = Math.min(Number(values.joins), 900);
const before = values.limit ? ["prlimit", `--as=${Number(values.limit) * 1024 * 1024}`, "--"] : [];
const { child, port, code } = await workshop(values.build, 1, { before });
let exit = null;
child.over.then((end) => (exit = end));

for (let author = 0; author < 4; ++author) {
    const { page } = await join_session(port, code);
    for (let n = 1; n <= 89; ++n) {
        // Letters of four bytes: the longest that is accepted.
        const title = `Une idée ${author}/${n} ` + "𝕒".repeat(120);
        page.order("author-1", n, { type: "propose", title, detail: "𝕓".repeat(1000) });
    }
    await wait(3000);
    page.close();
}
const voter = new GoodVoter((await join_session(port, code)).page);
await wait(2000);
const quiet = voter.figures();
const memory_before = memory_mib(child.pid);

const slow = [];
for (let n = 0; n < joins && !exit; ++n) {
    const page = new Page(port, { hears: false });
    slow.push(page);
    page.opened.then(() => {
        page.say({ type: "hello", version: 1, code });
        page.order("joining-1", 1, { type: "join", key: new_key(), college: "resident" });
    });
    await wait(60);
}
await wait(1000);
const during = exit ? null : memory_mib(child.pid);
const peak = exit ? null : peak_mib(child.pid);
const attacked = voter.figures();
for (const page of slow) page.close();
await wait(3000);
print(`slow readers: ${joins} joins that hardly read`, {
    "memory before, MiB": memory_before,
    "memory with all of them, MiB": during,
    "highest, MiB": peak,
    "memory after they left, MiB": exit ? null : memory_mib(child.pid),
    "a good voter before": quiet,
    "a good voter meanwhile": attacked,
    "the server": exit ? `ended: ${JSON.stringify(exit)}` : "serves",
});
for (const line of child.said.split("\n").filter((one) => /host_broken|bad_alloc|slow/.test(one)).slice(0, 5)) console.log(`  ${line}`);
voter.stop();
if (!exit) await stop(child);
process.exit(0);
