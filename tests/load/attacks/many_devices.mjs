// A facilitator's link is opened anew 400 times, each time for one order, as over the evenings of a convention; then the server is
// started again, and the first page sends its order once more.
// Usage: node many_devices.mjs [--build DIR] [--pages 400]
import { parseArgs } from "node:util";
import { default_build, serve } from "../server.mjs";
import { GoodVoter, enter, join_session, memory_mib, print, stop, wait, workshop } from "./page.mjs";

const { values } = parseArgs({ options: { build: { type: "string", default: default_build }, pages: { type: "string", default: "400" } } });
const pages = Math.min(Number(values.pages), 5000);
const { child, port, code, facilitator, data } = await workshop(values.build, 1);
const voter = new GoodVoter((await join_session(port, code)).page);
await wait(1500);
const quiet = voter.figures();
const memory_before = memory_mib(child.pid);

async function from_one_page(at_port, name, n = 1) {
    let answer;
    const answered = new Promise((resolve) => (answer = resolve));
    const on_message = (message) => ((message.type === "accepted" || message.type === "refused") && message.device === name ? answer(message) : null);
    const { page } = await enter(at_port, { key: facilitator }, { on_message });
    page.order(name, n, { type: "set_timer", round: 1, duration_s: 600 });
    const reply = await answered;
    page.close();
    return reply;
}

const told = {};
let first = null;
for (let number = 1; number <= pages; ++number) {
    const reply = await from_one_page(port, `opened-page-${number}`);
    if (number === 1) first = reply;
    const what = reply.code ?? reply.type;
    told[what] = (told[what] ?? 0) + 1;
}
const meanwhile = voter.figures();
const memory_after = memory_mib(child.pid);
voter.stop();
await stop(child);
const again = await serve(values.build, data, 0, { words: ["--threads", "1"] });
const resent = await from_one_page(again.port, "opened-page-1");
const fresh = await from_one_page(again.port, "a-page-of-today");
print(`many devices: one link, ${pages} opened pages`, {
    "their orders": told,
    "the first one's, sent again after a restart": resent.type === "accepted" && resent.at === first.at ? "the same answer" : resent,
    "a new page's after the restart": fresh.code ?? fresh.type,
    "memory before and after, MiB": [memory_before, memory_after],
    "a good voter before": quiet,
    "a good voter meanwhile": meanwhile,
});
await stop(again.child);
process.exit(0);
