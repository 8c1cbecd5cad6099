// Browsers, and what every page of theirs shows, says and receives.
import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";

const { chromium } = createRequire(new URL("../../web/package.json", import.meta.url))("playwright-core");

const launch = {
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync"],
};
const here = { locale: "fr-FR", timezoneId: "Europe/Paris", reducedMotion: "reduce" };
export const sizes = {
    phone: { width: 390, height: 844 },
    laptop: { width: 1440, height: 900 },
    projector: { width: 1920, height: 1080 },
};
const patience_ms = 60_000;

// Chromium's words for a server or a network that is not there.
const outage = /WebSocket connection to '[^']*' failed|net::ERR_(INTERNET_DISCONNECTED|CONNECTION_\w+|ADDRESS_UNREACHABLE|EMPTY_RESPONSE)/;

// One page of somebody's, by name.
export class Screen {
    // Errors of the console, refusals of the page's policy and uncaught ones.
    faults = [];
    // Every text frame that came, in order.
    frames = [];
    // While its server or network is away on purpose.
    is_cut = false;

    constructor(name, page, size) {
        this.name = name;
        this.page = page;
        this.size = size;
        page.setDefaultTimeout(patience_ms);
        page.on("console", (message) => {
            if (message.type() !== "error" || (this.is_cut && outage.test(message.text()))) return;
            this.faults.push(`${message.text()} (${message.location().url})`);
        });
        page.on("pageerror", (error) => this.faults.push(error.stack ?? error.message));
        page.on("websocket", (socket) => socket.on("framereceived", ({ payload }) => this.frames.push(String(payload))));
    }

    // Waits until the words stand somewhere in sight.
    async sees(words, within = this.page.locator("body")) {
        await within.getByText(words).filter({ visible: true }).first().waitFor();
    }

    async no_longer_sees(words) {
        await this.page.getByText(words).filter({ visible: true }).first().waitFor({ state: "hidden" });
    }

    // All words on it, as a person reads them.
    async words() {
        return (await this.page.locator("body").innerText()).replace(/\s+/g, " ");
    }

    button(name) {
        return this.page.getByRole("button", { name });
    }
}

// Asks until the answer is true; a failure tells the last answer.
export async function until(what, is_so) {
    const end = Date.now() + patience_ms;
    for (;;) {
        const answer = await is_so();
        if (answer === true) return;
        if (Date.now() > end) throw new Error(`not within ${patience_ms / 1000} s: ${what}; last: ${JSON.stringify(answer)}`);
        await new Promise((next) => setTimeout(next, 20));
    }
}

// One Chromium for everybody who shares none of what a browser keeps, and one of its own for whoever closes it.
export class Browsers {
    #folders = [];
    #closing = [];

    static async open() {
        const browsers = new Browsers();
        browsers.shared = await chromium.launch(launch);
        browsers.#closing.push(() => browsers.shared.close());
        return browsers;
    }

    // Somebody's own storage in the shared browser.
    async somebody(options = {}) {
        return this.shared.newContext({ viewport: sizes.laptop, ...here, ...options });
    }

    // A phone that can be switched off: the same folder is the same phone.
    new_phone() {
        const folder = mkdtempSync(join(tmpdir(), "gommette-phone-"));
        this.#folders.push(folder);
        return folder;
    }

    async switch_on(folder) {
        const phone = await chromium.launchPersistentContext(folder, {
            ...launch, ...here, viewport: sizes.phone, isMobile: true, hasTouch: true,
        });
        this.#closing.push(() => phone.close());
        return phone;
    }

    async close() {
        for (const close of this.#closing) await close();
        for (const folder of this.#folders) rmSync(folder, { recursive: true, force: true });
    }
}
