// Everybody and everything of the evening, and the steps that it is walked in.
import assert from "node:assert/strict";
import { Pictures } from "./pictures.mjs";
import { Browsers, Screen, sizes } from "./screens.mjs";
import { Server } from "./server.mjs";

const step_patience_ms = 300_000;

export class Room {
    screens = [];
    has_failed = false;

    // pictures: a folder of the pictures' folder.
    static async open({ pictures = "" } = {}) {
        const room = new Room();
        room.server = await Server.on_a_new_folder();
        room.browsers = await Browsers.open();
        room.pictures = new Pictures(pictures);
        return room;
    }

    // A page of `context`, watched from before its first request.
    async screen(name, context, size = "laptop") {
        const page = await context.newPage();
        await page.setViewportSize(sizes[size]);
        return this.watch(name, page, size);
    }

    watch(name, page, size) {
        const screen = new Screen(name, page, sizes[size]);
        this.screens.push(screen);
        return screen;
    }

    // The phone that was switched off is switched on again and its page opened: the same resident at a new page.
    async come_back_by_phone(url) {
        const size = this.nadege.screen.size;
        const context = await this.browsers.switch_on(this.phone);
        const page = await context.newPage();
        const screen = this.watch("nadege", page, "phone");
        await page.setViewportSize(size);
        this.nadege.sits_at(screen);
        await page.goto(url);
    }

    async put_away(screen) {
        this.screens.splice(this.screens.indexOf(screen), 1);
        assert.deepEqual(screen.faults, []);
        await screen.page.close();
    }

    // No page has complained of anything.
    check_faults() {
        assert.deepEqual(this.screens.flatMap(({ name, faults }) => faults.map((fault) => `${name}: ${fault}`)), []);
    }

    async close() {
        await this.browsers.close();
        await this.server.close();
    }
}

// Gives `step(name, act)`, which runs one step as a test of its own; after a failed one the others are skipped, since each needs
// what those before it did.
export function steps_of(evening, room) {
    let number = 0;
    return (name, act) => evening.test(name, { timeout: step_patience_ms }, async (step) => {
        number += 1;
        if (room.has_failed) return step.skip("an earlier step failed");
        try {
            await act();
            room.check_faults();
        } catch (error) {
            room.has_failed = true;
            await room.pictures.keep(number, room.screens);
            console.log(`the server said:\n${room.server.said.replace(/#[\w-]+/g, "#…").split("\n").slice(-15).join("\n")}`);
            throw error;
        }
    });
}
