// What the facilitator does at the console.
export class Facilitator {
    constructor(screen) {
        this.screen = screen;
        this.page = screen.page;
        this.main = screen.page.locator("#main");
    }

    // The yellow button, by its words. Another page of the same desk may lie over the console, and what lies below is drawn once a second.
    async go_on(words) {
        await this.page.bringToFront();
        return this.main.locator(".foot").getByRole("button", { name: words, exact: true }).click();
    }

    go_to(step) {
        return this.page.getByRole("navigation").getByRole("button", { name: step, exact: true }).click();
    }

    // The line of a live or hidden proposal, by the beginning of its title.
    line(title) {
        return this.main.getByRole("listitem").filter({ has: this.page.locator(".t", { hasText: title }) }).first();
    }

    async type_idea(title) {
        const form = this.main.locator("details.propose");
        if ((await form.getAttribute("open")) === null) await form.locator("summary").click();
        await form.getByLabel("L’idée, en une phrase").fill(title);
        await form.getByRole("button", { name: "Ajouter au mur" }).click();
    }

    async hide(title, reason) {
        const line = this.line(title);
        await line.getByRole("button", { name: "Masquer" }).click();
        await line.getByRole("button", { name: reason }).click();
        await line.getByRole("button", { name: "Masquer cette idée" }).click();
    }

    async correct(title, corrected) {
        const line = this.line(title);
        await line.getByRole("button", { name: "Corriger" }).click();
        await line.getByLabel("L’idée, en une phrase").fill(corrected);
        await line.getByRole("button", { name: "Enregistrer la correction" }).click();
    }

    async tick(...titles) {
        for (const title of titles) await this.line(title).getByRole("checkbox").check();
    }

    // The first one ticked keeps its words.
    merge_ticked() {
        return this.main.getByRole("button", { name: "Réunir les" }).click();
    }

    separate(absorbed) {
        return this.main.getByRole("button", { name: `Séparer : ${absorbed}` }).click();
    }

    // most: of ticks; left out, there is no limit.
    async set_up_round({ method, dots, most, results }) {
        if (method !== undefined) await this.answer(method);
        if (dots !== undefined) await this.step_to("Gommettes par personne", { more: "Une gommette de plus par personne", less: "Une gommette de moins par personne" }, dots);
        if (most !== undefined) {
            await this.answer("pas plus que…");
            await this.step_to("Propositions au plus par personne", { more: "Une proposition de plus par personne", less: "Une proposition de moins par personne" }, most);
        }
        if (results !== undefined) await this.answer(results);
    }

    // within: the group that the answer stands in, where others are worded alike.
    answer(words, within) {
        const among = within === undefined ? this.main : this.main.getByRole("group", { name: within, exact: true });
        return among.getByRole("radio", { name: words, exact: true }).check();
    }

    // By the stepper's + or −.
    async step_to(label, { more, less }, wanted) {
        const stepper = this.main.getByRole("group", { name: label });
        for (;;) {
            const now = Number(await stepper.locator("output").innerText());
            if (now === wanted) return;
            await stepper.getByRole("button", { name: now < wanted ? more : less }).click();
        }
    }

    async close_round() {
        await this.go_on("Clore le vote");
        await this.go_on("Oui, clore le vote");
    }

    // The titles in the order that is being made.
    order() {
        return this.main.locator("ol.order .t").allInnerTexts();
    }
}
