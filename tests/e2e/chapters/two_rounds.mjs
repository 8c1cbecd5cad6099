// Two votes open at once: "Table 1" by approval on two proposals, "Table 2" with dots on the two others. Three phones vote in both; one is
// closed and read while the other goes on.
import assert from "node:assert/strict";
import { bench, bikes, garden, shop } from "../methods/ideas.mjs";

export async function two_rounds(step, room) {
    const { console: desk, wall, facilitator, finger, keys, large } = room;
    const residents = [finger, keys, large];
    const phones = residents.map(({ screen }) => screen);
    const tick = (one, title) => one.hand.press(one.page.getByRole("checkbox", { name: `Je soutiens : ${title}`, exact: true }));
    const add = (one, title) => one.hand.press(one.page.getByRole("button", { name: `Poser une gommette : ${title}`, exact: true }));
    const listed = (one, name) => one.page.locator(".open-rounds").getByRole("button", { name: new RegExp(`^${name}`) });
    const asks = (one, heading) => one.page.getByRole("heading", { name: heading, level: 1 }).waitFor();
    const leave_out = async (...titles) => {
        await facilitator.answer("quelques-unes");
        for (const title of titles) await facilitator.main.getByRole("checkbox", { name: title, exact: true }).uncheck();
    };
    const call_it = (name) => facilitator.main.getByLabel("Le nom de ce vote").fill(name);

    await step("a vote by approval opens on two proposals, with a name", async () => {
        await facilitator.answer("par approbation", "pour trier");
        await leave_out(shop, garden);
        await call_it("Table 1");
        await facilitator.go_on("Ouvrir le vote");
        for (const one of residents) await asks(one, "Cochez ce que vous soutenez");
        await wall.sees("Table 1");
        for (const { page } of residents) assert.equal(await page.locator(".open-rounds").count(), 0);
        await tick(finger, bench);
    });

    await step("another with dots opens beside it, and takes no ballot away", async () => {
        await facilitator.page.bringToFront();
        await facilitator.main.getByRole("button", { name: "Ouvrir un autre vote en parallèle" }).click();
        await facilitator.answer("par gommettes", "pour trier");
        await desk.sees("Donnez un nom à ce vote");
        await desk.sees("2 propositions sont déjà au vote");
        await leave_out(bench, bikes);
        await desk.no_longer_sees("voteront deux fois");
        await call_it("Table 2");
        await facilitator.go_on("Ouvrir le vote");
        for (const one of residents) {
            await listed(one, "Table 2").waitFor();
            await asks(one, "Cochez ce que vous soutenez");
        }
        await wall.sees("Deux votes sont ouverts");
        await desk.sees("Deux votes ouverts");
        await room.pictures.take("both-open", [desk, wall, ...phones]);
    });

    await step("three phones vote in both", async () => {
        await tick(keys, bench);
        await tick(large, bikes);
        for (const one of residents) {
            await one.hand.press(one.page.getByRole("button", { name: /^Passer à : Table 2/ }));
            await asks(one, /^Posez vos \d+ gommettes$/);
        }
        await add(finger, shop);
        await add(keys, shop);
        await add(large, garden);
        for (const one of residents) await one.screen.sees("1 envoyée", one.page.locator(".tray"));
        for (const one of residents) await listed(one, "Table 1").getByText("fait").waitFor();
        await wall.sees("3 ont voté sur 3 inscrits");
        await room.pictures.take("both-voted", [desk, wall, ...phones], { in_its_size_alone: true });
    });

    await step("one is closed: its result is read, and the other goes on", async () => {
        await desk.page.locator(".open-lines").getByRole("button", { name: /^Table 1/ }).click();
        await facilitator.close_round();
        for (const screen of [desk, wall]) await screen.sees(`« ${bench} » arrive en tête, avec 2 soutiens sur 3 bulletins`);
        await wall.sees("Encore ouvert : Table 2");
        for (const one of residents) await asks(one, /^Posez vos \d+ gommettes$/);
        await listed(finger, "Table 1").tap();
        await finger.screen.sees(`« ${bench} » arrive en tête, avec 2 soutiens sur 3 bulletins`);
        await room.pictures.take("one-closed", [desk, wall, ...phones]);
        await finger.hand.press(finger.page.getByRole("button", { name: /^Passer à : Table 2/ }));
        await add(finger, shop);
        await finger.screen.sees("2 envoyées", finger.page.locator(".tray"));
    });

    await step("the other is closed too, and everybody reads it", async () => {
        await facilitator.go_on("Revenir au vote « Table 2 »");
        await facilitator.close_round();
        for (const screen of [desk, wall, ...phones]) {
            await screen.sees(`« ${shop} » arrive en tête, avec 3 gommettes`);
            await screen.sees("Table 2");
        }
        for (const { page } of residents) assert.equal(await page.locator(".open-rounds").count(), 0);
        await desk.page.locator("details.twin summary").click();
        const cells = await desk.page.locator("details.twin .table-frame").first().locator("tbody tr")
            .evaluateAll((rows) => rows.map((row) => [...row.cells].map((cell) => cell.textContent.replace(/\s+/g, " ").trim())));
        assert.deepEqual(cells, [["1", shop, "3", "2"], ["2", garden, "1", "1"]]);
        await room.pictures.take("both-closed", [desk, wall, ...phones]);
    });
}
