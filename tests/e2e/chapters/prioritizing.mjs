// The room's order, retained, and on the steering committee's screen in the same moment.
import assert from "node:assert/strict";
import { code, listen, truck } from "../ideas.mjs";
import { until } from "../screens.mjs";

export async function prioritizing(step, room) {
    const { console: desk, wall, board, facilitator, nadege, karim, lea } = room;

    await step("the first of the vote are put into the room's order", async () => {
        await facilitator.go_on("Passer aux priorités");
        await wall.sees("Rien n’est encore retenu");
        assert.deepEqual(await facilitator.order(), [listen, code]);
        await desk.button(`Ajouter : ${truck}`).click();
        await desk.button(`Monter : ${truck}`).click();
        assert.deepEqual(await facilitator.order(), [listen, truck, code]);
        await room.pictures.take("ordering", [desk, wall, nadege.screen]);
    });

    await step("retained, they stand on wall, phones and the steering page, with votes and origin", async () => {
        await desk.sees("Cette liste n’est pas celle des votes : dites d’abord pourquoi.");
        assert.ok(await desk.button("Retenir ces 3 priorités").isDisabled());
        await desk.page.getByLabel("Pourquoi cette liste n’est pas celle des votes").fill("La navette peut partir dès septembre");
        await facilitator.go_on("Retenir ces 3 priorités");
        await desk.sees("Cette liste s’écarte des votes : « La navette peut partir dès septembre »");
        await board.sees("Le comité s’est écarté de l’ordre des votes : « La navette peut partir dès septembre »");
        for (const screen of [wall, board, nadege.screen, karim.screen, lea.screen]) await screen.sees("3 priorités retenues");
        const line = (title) => board.page.getByRole("listitem").filter({ hasText: title }).last();
        assert.deepEqual(await board.page.locator(".retained ol .t").allInnerTexts(), [listen, truck, code]);
        await board.sees("1re sur 5, avis", line(listen));
        await board.sees("3 pour, 0 contre, 0 neutre", line(listen));
        await board.sees("2 pour, 0 contre, 1 neutre", line(code));
        await board.sees("2 idées réunies", line(code));
        await room.pictures.take("retained", [desk, wall, board, nadege.screen, karim.screen, lea.screen]);
    });

    await step("what everybody sees live is what a fresh page shows", async () => {
        for (const screen of [wall, board, nadege.screen, karim.screen]) {
            const fresh = await screen.page.context().newPage();
            await fresh.setViewportSize(screen.size);
            await fresh.goto(screen.page.url());
            const live = await main_words(screen.page);
            await until(`a fresh ${screen.name} shows ${live}`, async () => (await main_words(fresh)) === live || (await main_words(fresh)));
            await fresh.close();
        }
    });
}

const main_words = async (page) => (await page.locator("main").first().innerText()).replace(/\s+/g, " ");
