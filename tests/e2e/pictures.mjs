// What every page looks like at every step: pictures in three sizes, and what axe-core finds.
import assert from "node:assert/strict";
import { mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { sizes } from "./screens.mjs";

const axe = readFileSync(createRequire(new URL("../../web/package.json", import.meta.url)).resolve("axe-core/axe.min.js"), "utf8");
// Whoever reads at 400 % on a laptop has so much (WCAG 1.4.10).
const narrowest = { width: 320, height: 640 };
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"];

export class Pictures {
    #taken = 0;

    constructor(under) {
        this.folder = join(process.env.GOMMETTE_PICTURES ?? resolve(import.meta.dirname, "../../.build/pictures"), under);
        mkdirSync(this.folder, { recursive: true });
        for (const file of readdirSync(this.folder)) if (file.endsWith(".png")) rmSync(join(this.folder, file));
    }

    // "07-vote-wall-projector.png" for each screen and size, or in its own size alone; every screen must be free of what axe-core finds
    // and fit its width.
    async take(step, screens, { in_its_size_alone = false } = {}) {
        this.#taken += 1;
        const name = `${String(this.#taken).padStart(2, "0")}-${step}`;
        const found = await Promise.all(screens.map((screen) => this.#look(`${name}-${screen.name}`, screen, in_its_size_alone)));
        assert.deepEqual(found.flat(), []);
    }

    // As it is, whatever it is: for a step that failed.
    async keep(step, screens) {
        for (const { name, page } of screens)
            await page.screenshot({ path: join(this.folder, `failed-${step}-${name}.png`), timeout: 5_000 }).catch(() => {});
    }

    async #look(name, { page, size }, in_its_size_alone) {
        const found = await violations(page);
        // Its own size first, then from large to small: a page that has just grown may be drawn from its smaller picture.
        const wanted = Object.entries(sizes).filter(([, one]) => !in_its_size_alone || one === size);
        const by_width = wanted.sort(([, a], [, b]) => Number(b === size) - Number(a === size) || b.width - a.width);
        for (const [named, viewport] of by_width) {
            await page.setViewportSize(viewport);
            await drawn(page);
            for (const fault of await misfits(page)) found.push(`${fault} at ${named} size`);
            await page.screenshot({ path: join(this.folder, `${name}-${named}.png`), animations: "disabled" });
        }
        await page.setViewportSize(narrowest);
        for (const fault of await misfits(page)) found.push(`${fault} at ${narrowest.width} px`);
        await page.setViewportSize(size);
        return found.map((one) => `${name}: ${one}`);
    }
}

// Until what was laid out anew has been drawn.
const drawn = (page) => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

// What axe-core cannot see: a page wider than its screen, and words off the poster they are written on.
async function misfits(page) {
    return page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        const poster = document.querySelector(".poster");
        const walker = document.createTreeWalker(poster ?? document.createElement("p"), NodeFilter.SHOW_TEXT);
        const written = [];
        while (walker.nextNode()) {
            if (walker.currentNode.parentElement.closest(".sr")) continue;
            const range = document.createRange();
            range.selectNodeContents(walker.currentNode);
            for (const box of range.getClientRects()) written.push({ words: walker.currentNode.data, box });
        }
        const off = written.filter(({ box }) => [box.left + 1, box.right - 1].some((x) =>
            !poster.contains(document.elementFromPoint(x, (box.top + box.bottom) / 2))));
        return [
            ...(scrollWidth > clientWidth ? [`${scrollWidth - clientWidth} px too wide`] : []),
            ...off.map(({ words }) => `off the poster: ${words}`),
        ];
    });
}

async function violations(page) {
    // The page's policy refuses scripts from elsewhere, but not a debugger's.
    if (await page.evaluate(() => window.axe === undefined)) await page.evaluate(axe);
    return page.evaluate(async (values) => {
        const { violations } = await window.axe.run(document, { runOnly: { type: "tag", values }, resultTypes: ["violations"] });
        return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).slice(0, 4).join(" | ")}`);
    }, rules);
}
