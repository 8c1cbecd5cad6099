// How long a page takes until it shows something: node tools/first_screen.mjs ADDRESS SELECTOR [TIMES]. Milliseconds from the request to
// the first element of the selector, the processor time of the page's thread, and how many elements there are then; a page of its own
// each time, 5 by default, and the median. For the board of the convention that bench_convention makes:
//     gommette serve --data FOLDER --web web/dist --listen 127.0.0.1:8099
//     node tools/first_screen.mjs 'http://127.0.0.1:8099/copil#steering--------------' '.retained ol li'
import { chromium } from "playwright-core";

const [address, selector, times = "5"] = process.argv.slice(2);
if (address === undefined || selector === undefined) {
    console.error("first_screen ADDRESS SELECTOR [TIMES]");
    process.exit(2);
}
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });
const waits = [];
for (let time = 0; time < Number(times); time += 1) {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send("Performance.enable");
    const begun = performance.now();
    await page.goto(address, { waitUntil: "commit" });
    await page.waitForSelector(selector);
    waits.push(Math.round(performance.now() - begun));
    const { metrics } = await session.send("Performance.getMetrics");
    const of = (name) => metrics.find((one) => one.name === name).value;
    console.log(`${waits.at(-1)} ms, ${Math.round(1000 * of("TaskDuration"))} ms of the page's thread, ${of("Nodes")} nodes`);
    await context.close();
}
await browser.close();
console.log(`median ${waits.sort((one, other) => one - other)[Math.floor(waits.length / 2)]} ms`);
