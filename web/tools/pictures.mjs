// Takes a picture of every scene in every size it is made for, from dist, with the fake server.
//   node tools/pictures.mjs <folder> [pattern of the names] [--axe] [--thumbs] [--full] [--dark] [--contrast] [--forced] [--large]
// --forced: colours forced by the system; --large: text at 200 %; --full: the whole page, not the first screen of it.
// With --axe also runs axe-core on each, with --thumbs measures what is pressed; exits with 1 if anything is found.
import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { start } from "./fake_server.mjs";
import { scenes } from "./scenes/all.mjs";

const viewports = {
    phone: { width: 390, height: 844 },
    small: { width: 320, height: 640 },
    tablet: { width: 1024, height: 768 },
    upright: { width: 820, height: 1180 },
    lying: { width: 1180, height: 820 },
    laptop: { width: 1440, height: 900 },
    projector: { width: 1920, height: 1080 },
    old_projector: { width: 1280, height: 720 },
};
const flags = process.argv.slice(2).filter((word) => word.startsWith("--"));
const [folder = "pictures", part = ""] = process.argv.slice(2).filter((word) => !word.startsWith("--"));
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
mkdirSync(folder, { recursive: true });

const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", ...(flags.includes("--large") ? ["--blink-settings=defaultFontSize=32"] : [])],
});

// The keys of a returning visitor.
const seed = (scene) => ({ ...scene.seed, ...scene.seed_more, ...(scene.waiting
    ? { [`gommette/order/person/${scene.code}/earlier-page/1`]: JSON.stringify({ command: scene.waiting, made_at: 1 }) } : {}) });

let faults = 0;
async function picture(scene, size) {
    const { url, plays, close } = await start([scene, ...(scene.beside ?? [])]);
    const context = await browser.newContext({ viewport: viewports[size], locale: "fr-FR", timezoneId: "Europe/Paris", reducedMotion: "reduce",
        colorScheme: flags.includes("--dark") ? "dark" : "light", contrast: flags.includes("--contrast") ? "more" : "no-preference",
        forcedColors: flags.includes("--forced") ? "active" : "none" });
    const page = await context.newPage();
    const told = (text) => console.error(`${scene.name}: ${text}`);
    page.on("pageerror", (error) => { ++faults; told(error.message); });
    page.on("console", (message) => { if (message.type() === "error" && !/WebSocket|ERR_FAILED/.test(message.text())) { ++faults; told(message.text()); } });
    if (scene.now) await page.clock.setFixedTime(scene.now);
    await page.addInitScript((held) => { for (const [key, value] of Object.entries(held)) localStorage.setItem(key, value); }, seed(scene));
    if (scene.parts) await page.route(/\/(ballot|result)_of_/, scene.parts);
    const play = plays.get(scene.name);
    if (scene.starts_cut) play.cut();
    await page.goto(`${url}${scene.path}#${scene.code ?? scene.secret}`);
    await page.waitForSelector(scene.ready ?? "h1, .loading");
    await page.waitForTimeout(250);
    try {
        await scene.act?.(page, play);
    } catch (error) {
        ++faults;
        told(error.message);
    }
    await page.waitForTimeout(150);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (over > 0) { ++faults; told(`${over} px too wide at ${size}`); }
    const cut = await page.evaluate(() => [...document.querySelectorAll(".sheet > main, .sheet .columns")].some((box) => box.scrollHeight > box.clientHeight + 1));
    if (cut) { ++faults; told(`more on the wall than its page holds at ${size}`); }
    await page.screenshot({ path: join(folder, `${scene.name}-${size}.png`), fullPage: flags.includes("--full") });
    if (flags.includes("--axe")) faults += await check(page, scene);
    if (flags.includes("--thumbs")) for (const one of await too_small(page)) { ++faults; told(`${one} at ${size}`); }
    await context.close();
    await close();
}

async function check(page, scene) {
    const found = await page.evaluate(async (source) => {
        // eval and inline scripts are refused by the policy; a debugger's evaluation is not.
        (0, eval)(source);
        // axe-core reads our colours where the system's are shown.
        const rules = { "color-contrast": { enabled: !matchMedia("(forced-colors: active)").matches } };
        const { violations } = await window.axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"], rules });
        return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).slice(0, 4).join(" | ")}`);
    }, axe).catch((error) => [error.message]);
    for (const one of found) console.error(`${scene.name}: axe ${one}`);
    return found.length;
}

// What is pressed on its own and is less than 44 px high or wide, with the label that belongs to it; words within a sentence may be.
async function too_small(page) {
    return page.evaluate(() => [...document.querySelectorAll("button, summary, input, select, textarea, a[href]")].flatMap((target) => {
        const box = (target.closest("label") ?? target).getBoundingClientRect();
        const in_a_sentence = target.matches("a") && target.closest("p, li, td") !== null;
        if (box.width <= 1 || box.right <= 0 || in_a_sentence || !target.checkVisibility()) return [];
        const named = target.ariaLabel ?? target.textContent ?? target.id;
        return box.width < 44 || box.height < 44 ? [`${Math.round(box.width)} × ${Math.round(box.height)} px to press: ${named || target.id}`] : [];
    }));
}

const wanted = new RegExp(part);
for (const scene of scenes.filter(({ name }) => wanted.test(name))) for (const size of scene.sizes) await picture(scene, size);
await browser.close();
console.log(`${faults} faults`);
process.exit(faults > 0 ? 1 : 0);
