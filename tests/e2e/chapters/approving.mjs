// Ticks, two at most, hidden until the close.
import assert from "node:assert/strict";
import { code, listen, longest, sunday, truck } from "../ideas.mjs";
import { until } from "../screens.mjs";

export async function approving(step, room) {
    const { console: desk, wall, board, facilitator, nadege, karim, lea } = room;
    const residents = [nadege, karim, lea];

    await step("a round by approval lets everybody tick two at most", async () => {
        await facilitator.go_on("Revoter");
        await facilitator.set_up_round({ method: "par approbation", most: 2, results: "cachés jusqu’à la clôture" });
        await room.pictures.take("approval-setup", [desk]);
        await facilitator.go_on("Ouvrir le vote");
        for (const { screen } of residents) await screen.sees("2 au plus. Vous pouvez changer d’avis jusqu’à la clôture.");
        await wall.sees("Cochez ce que vous soutenez");
        await room.pictures.take("approval-open", [desk, wall, nadege.screen, karim.screen]);
    });

    await step("ticks are given, refused beyond the limit and taken back, by touch and by keyboard", async () => {
        for (const title of [listen, code]) await nadege.tick(title);
        await nadege.tick_in_vain(truck);
        await nadege.screen.sees("Pas plus de 2 propositions. Décochez-en une pour soutenir celle-ci.");
        assert.deepEqual(await ticked(nadege), [listen, code].sort());
        for (const title of [code, truck]) await nadege.tick(title);
        await nadege.screen.sees("Tous vos choix sont faits");
        await karim.tick(code);
        await until("the choice that is left is read aloud", async () => (await karim.said()).includes("1 proposition soutenue, 1 choix encore"));
        await karim.tick(listen);
        await karim.tick(longest);
        await until("the limit is read aloud", async () => (await karim.said()).includes("Pas plus de 2 propositions"));
        for (const title of [code, listen]) await lea.tick(title);
        for (const { screen } of residents) await screen.sees("2 envoyées");
        await desk.sees("Tout le monde a voté.");
        await room.pictures.take("approval", [desk, wall, nadege.screen, karim.screen]);
    });

    await step("closed, it ranks by the people who support a proposal", async () => {
        await facilitator.close_round();
        for (const screen of [desk, wall, ...residents.map((resident) => resident.screen)]) {
            await screen.sees(`« ${listen} » arrive en tête, avec 3 soutiens sur 3 bulletins`);
            await screen.sees("1 soutien seulement la sépare de la suivante.");
        }
        await nadege.screen.sees("33 % des bulletins");
        const table = await wall.page.locator("tbody tr").evaluateAll((rows) => rows.map((row) =>
            [row.querySelector(".name"), ...row.querySelectorAll(".v, .k")].map((cell) => cell.textContent.replace(/\s/g, " "))));
        assert.deepEqual(table, [
            [listen, "3", "3", "100 %"], [code, "2", "3", "67 %"], [truck, "1", "3", "33 %"], [longest, "0", "3", "0 %"], [sunday, "0", "3", "0 %"],
        ]);
        await room.pictures.take("approval-closed", [desk, wall, board, nadege.screen, karim.screen, lea.screen]);
    });
}

const ticked = async ({ page }) => (await page.getByRole("checkbox", { checked: true }).evaluateAll((boxes) =>
    boxes.map((box) => box.getAttribute("aria-label").replace(/^Je soutiens\s:\s/, "")))).sort();
