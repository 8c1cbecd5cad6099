// The same gesture by finger, by mouse, and by keyboard alone.
import { Keyboard } from "./keyboard.mjs";

const most_answers = 12;

// Its middle, or every other time its begin or end.
async function beside(target, apart) {
    if (apart === 0) return {};
    const { width, height } = await target.boundingBox();
    return { position: { x: apart % 2 === 0 ? width / 8 : (7 * width) / 8, y: height / 2 } };
}

export class Finger {
    // apart: the how-manieth of gestures that must not be taken for a double one, at the same place and in no time.
    async press(target, apart = 0) {
        return target.tap(await beside(target, apart));
    }

    pick(group, answer) {
        return group.getByRole("radio", answer).tap();
    }
}

export class Mouse {
    async press(target, apart = 0) {
        return target.click(await beside(target, apart));
    }

    pick(group, answer) {
        return group.getByRole("radio", answer).click();
    }
}

export class Keys {
    constructor(page) {
        this.page = page;
        this.keyboard = new Keyboard(page);
    }

    press(target) {
        return this.keyboard.press_on(target, "Space");
    }

    // Tab leads to the group, to its answer or to its first one; arrows to the others.
    async pick(group, answer) {
        const radio = group.getByRole("radio", answer);
        const given = group.getByRole("radio", { checked: true });
        await this.keyboard.reach((await given.count()) > 0 ? given : group.getByRole("radio").first());
        for (let other = 0; other < most_answers && !(await radio.evaluate((element) => element === document.activeElement)); ++other)
            await this.keyboard.press("ArrowDown");
        if (!(await radio.isChecked())) await this.keyboard.press("Space");
    }
}
