// Somebody who never touches a mouse.
import assert from "node:assert/strict";

const most_stops = 200;

export class Keyboard {
    constructor(page) {
        this.page = page;
    }

    press(key) {
        return this.page.keyboard.press(key);
    }

    type(text) {
        return this.page.keyboard.type(text);
    }

    // Tabs on until the focus is there, and sees that it shows.
    async reach(target, key = "Tab") {
        await target.waitFor({ state: "attached" });
        for (let stop = 0; stop < most_stops; ++stop) {
            if (await has_focus(target)) return assert.ok(await shows_focus(target), `the focus on ${target} does not show`);
            await this.press(key);
        }
        assert.fail(`${target} is not reached within ${most_stops} stops`);
    }

    async press_on(target, key = "Enter") {
        await this.reach(target);
        await this.press(key);
    }
}

const has_focus = (target) => target.evaluate((element) => element === document.activeElement);

// A ring around it, or around the label or cell that stands for it.
const shows_focus = (target) => target.evaluate((element) => {
    const drawn = [element, element.closest("label"), element.nextElementSibling, element.parentElement].filter(Boolean);
    return drawn.some((one) => {
        const style = getComputedStyle(one);
        return (style.outlineStyle !== "none" && style.outlineWidth !== "0px") || style.boxShadow !== "none";
    });
});
