// One method (methods/all.mjs), from the choice of it to its result on every page.
import assert from "node:assert/strict";
import { until } from "../screens.mjs";

export const one_round = (method) => async (step, room) => {
    const { console: desk, wall, facilitator, finger, keys, large } = room;
    const { votes, sent } = method;
    const residents = [finger, keys, large];
    const cast = async ({ hand, page }, lines) => {
        for (const line of lines) await method.act(hand, page, ...line);
    };

    await step(`${method.name}: found by what it is for, and opened on every phone`, async () => {
        if (await facilitator.main.locator("details.twin").isVisible()) await facilitator.go_on("Revoter");
        await facilitator.answer(method.called, method.purpose);
        await method.set_up?.(facilitator);
        await facilitator.go_on("Ouvrir le vote");
        for (const { page } of residents) await page.getByRole("heading", { name: method.asks, level: 1 }).waitFor();
        await wall.sees(method.on_wall);
    });

    await step(`${method.name}: three vote, one changes, one loads the page anew in the middle`, async () => {
        await cast(finger, votes.touch);
        await cast(keys, votes.keyboard);
        await until(`a screen reader is told “${method.heard}”`, async () => (await said_to(keys)).includes(method.heard) || said_to(keys));
        await cast(large, votes.before);
        await large.screen.sees(method.kept, tray_of(large));
        await large.page.reload();
        await large.screen.sees(method.kept, tray_of(large));
        await cast(large, votes.after);
        await cast(finger, votes.changed);
        for (const [one, words] of [[finger, sent.touch], [keys, sent.keyboard], [large, sent.mouse]]) await one.screen.sees(words, tray_of(one));
        for (const one of residents) await until("nothing is on its way", async () => (await tray_of(one).locator(".dot.wait").count()) === 0);
        await desk.sees("Tout le monde a voté.");
        await room.pictures.take(`${method.name}-ballot`, residents.map(({ screen }) => screen), { in_its_size_alone: true });
    });

    await step(`${method.name}: closed, everybody reads the same result`, async () => {
        await facilitator.close_round();
        for (const screen of [desk, wall, ...residents.map((one) => one.screen)])
            for (const sentence of method.sentences) await screen.sees(sentence);
        await desk.page.locator("details.twin summary").click();
        await finger.page.locator("details.detail summary").tap();
        assert.deepEqual(await cells(desk.page.locator("details.twin .table-frame").first()), method.table);
        assert.deepEqual(await cells(finger.page.locator("details.detail .table-frame").first()), method.table);
        assert.deepEqual(await on_the_wall(wall.page), method.table.map((line) => line.slice(0, 2 + method.wall_columns)));
        await finger.screen.sees(method.yours);
        await check_drawing(method, wall.page, ".places .chart");
        await check_drawing(method, finger.page, "ol.rank .by");
        await room.pictures.take(`${method.name}-result`, [desk, wall, ...residents.map((one) => one.screen)], { in_its_size_alone: true });
    });
};

const tray_of = ({ page }) => page.locator(".tray");
const plain = (text) => text.replace(/\s+/g, " ").trim();
const said_to = async ({ page }) => plain(await page.locator("p[role=status][aria-live=polite]").innerText());
const cells = (table) => table.locator("tbody tr").evaluateAll((rows) => rows.map((row) => [...row.cells].map((cell) => cell.textContent.replace(/\s+/g, " ").trim())));

// Rank, title and the figures that stand beside the picture.
const on_the_wall = (page) => page.locator("table.places tbody tr").evaluateAll((rows) => rows.map((row) => {
    const name = row.querySelector(".name").cloneNode(true);
    for (const beside of name.querySelectorAll(".tag, .pin")) beside.remove();
    return [row.querySelector(".r").firstChild?.textContent ?? "", name.textContent, ...[...row.querySelectorAll(".v, .k")].map((cell) => cell.textContent)]
        .map((text) => text.replace(/\s+/g, " ").trim());
}));

// One picture of all, or a run of dots or shares for each: as many as the table says.
async function check_drawing({ drawn, whole }, page, lines) {
    if (whole !== undefined) return assert.deepEqual(await page.locator(whole[0]).allTextContents(), whole[1]);
    const runs = await page.locator(lines).evaluateAll((all) => all.map((line) => [...line.querySelectorAll("[style]")].map((run) => run.style.getPropertyValue("--n")).join(" ")));
    assert.deepEqual(runs, drawn);
}
