// What residents do with their hands: by touch, or by keyboard alone.
import { Keyboard } from "./keyboard.mjs";

// By touch or mouse, whichever the screen has.
export class Resident {
    constructor(screen, touches = false) {
        this.touches = touches;
        this.sits_at(screen);
    }

    sits_at(screen) {
        this.screen = screen;
        this.page = screen.page;
    }

    press(target, options) {
        return this.touches ? target.tap(options) : target.click(options);
    }

    async join({ called, college }) {
        if (called !== undefined) await this.page.getByLabel("Prénom ou pseudonyme").fill(called);
        if (college !== undefined) await this.press(this.page.getByText(college, { exact: true }));
        await this.press(this.screen.button("Entrer"));
    }

    async propose(title, detail) {
        await this.page.getByLabel("Votre idée").fill(title);
        if (detail !== undefined) {
            await this.press(this.screen.button("Ajouter une précision"));
            await this.page.getByLabel("Précision").fill(detail);
        }
        await this.press(this.screen.button("Ajouter mon idée"));
    }

    add_dot(title) {
        return this.press(this.screen.button(`Poser une gommette : ${title}`));
    }

    remove_dot(title) {
        return this.press(this.screen.button(`Retirer une gommette : ${title}`));
    }

    tick(title) {
        return this.press(tick_on(this.page, title));
    }

    // A box that says it is off; pressed all the same it says why.
    tick_in_vain(title) {
        return this.press(tick_on(this.page, title), { force: true });
    }

    choose(title, opinion) {
        return this.press(opinion_on(this.page, title, opinion));
    }
}

export class KeyboardResident {
    constructor(screen) {
        this.screen = screen;
        this.page = screen.page;
        this.keyboard = new Keyboard(screen.page);
    }

    // What a screen reader is told in between.
    async said() {
        return (await this.page.locator("p[role=status][aria-live=polite]").innerText()).replace(/\s+/g, " ");
    }

    async type_code(code) {
        await this.keyboard.reach(this.page.getByLabel("Le code à six signes"));
        await this.keyboard.press("Control+A");
        await this.keyboard.type(code);
        await this.keyboard.press("Enter");
    }

    // By the arrows from the first choice on.
    async join(nth_college) {
        await this.keyboard.reach(this.page.getByRole("radio").first());
        await this.keyboard.press("Space");
        for (let step = 1; step < nth_college; ++step) await this.keyboard.press("ArrowDown");
        await this.keyboard.press("Enter");
    }

    async propose(title) {
        await this.keyboard.reach(this.page.getByLabel("Votre idée"));
        await this.keyboard.type(title);
        await this.keyboard.press("Enter");
    }

    add_dot(title) {
        return this.keyboard.press_on(this.screen.button(`Poser une gommette : ${title}`), "Space");
    }

    remove_dot(title) {
        return this.keyboard.press_on(this.screen.button(`Retirer une gommette : ${title}`), "Space");
    }

    tick(title) {
        return this.keyboard.press_on(tick_on(this.page, title), "Space");
    }

    choose(title, opinion) {
        return this.keyboard.press_on(opinion_on(this.page, title, opinion));
    }
}

const opinion_on = (page, title, opinion) =>
    page.getByRole("group", { name: title, exact: true }).getByRole("button", { name: opinion, exact: true });
const tick_on = (page, title) => page.getByRole("checkbox", { name: `Je soutiens : ${title}`, exact: true });
