// People without a phone: three slips, an approval round in which their ballots are typed in by keyboard alone, one is undone and one is
// replaced, hands are counted, and everybody reads the sum.
import assert from "node:assert/strict";
import { join } from "node:path";
import { Keyboard } from "../keyboard.mjs";
import { bench, bikes, garden, shop } from "../methods/ideas.mjs";

// The slips that come after the three phones.
const slips = [4, 5, 6];

export async function on_paper(step, room) {
    const { console: desk, wall, facilitator, finger, keys } = room;
    const { page } = desk;
    const keyboard = new Keyboard(page);
    const beside = page.getByRole("region", { name: "Sans téléphone" });
    const entry = page.getByRole("region", { name: "Saisir les bulletins papier" });
    const hands = page.getByRole("region", { name: "Compter des mains levées" });
    const number = entry.getByLabel("Numéro du papier");
    const line = (title) => entry.getByRole("textbox", { name: title });
    const takes = async (words) => {
        for (const key of words) await keyboard.press(key);
    };

    await step("three people without a phone get a slip, and their ballots are printed", async () => {
        await beside.getByText("Donner des papiers", { exact: true }).click();
        await beside.getByLabel("Combien").fill("3");
        await beside.getByRole("button", { name: "Donner", exact: true }).click();
        await desk.sees("3 papiers donnés");
        await beside.getByText("Voir les numéros").click();
        for (const slip of slips) await desk.sees(`n° ${slip}`, beside);
        await facilitator.answer("par approbation", "pour trier");
        // Printing is the printer's: what it gets is looked at.
        await page.evaluate(() => void (window.print = () => {}));
        await beside.getByRole("button", { name: "Imprimer les bulletins de ce vote" }).click();
        await page.locator(".printed .slip").nth(2).waitFor({ state: "attached" });
        const printed = await page.locator(".printed .slip").allTextContents();
        assert.equal(printed.length, 3);
        printed.forEach((text, index) => {
            assert.match(text.replace(/\s+/g, " "), new RegExp(`^n° ${slips[index]}`));
            for (const title of [bench, bikes, shop, garden]) assert.ok(text.includes(title));
        });
        await page.pdf({ path: join(room.pictures.folder, "printed.pdf"), preferCSSPageSize: true });
        await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
        await page.locator(".printed").waitFor({ state: "detached" });
        await room.pictures.take("slips", [desk]);
    });

    await step("phones vote, and ballots on paper are typed in by keyboard alone", async () => {
        await facilitator.go_on("Ouvrir le vote");
        const tick = (one, title) => one.hand.press(one.page.getByRole("checkbox", { name: `Je soutiens : ${title}`, exact: true }));
        await tick(finger, bench);
        await tick(keys, bench);
        await tick(keys, shop);
        await desk.sees("0 saisi sur 3");

        await keyboard.reach(number);
        await takes(["1", "Enter"]);
        await desk.sees("vote avec son téléphone");
        await page.keyboard.press("Control+A");
        await takes(["9", "Enter"]);
        await desk.sees("Aucun papier ne porte le n° 9");
        await page.keyboard.press("Control+A");
        await takes(["4", "Enter"]);
        await line(bench).waitFor();
        await room.pictures.take("typing", [desk]);
        // The bench; two lines down, the garden.
        await takes(["1", "ArrowDown", "ArrowDown", "1", "Enter"]);
        await desk.sees("Bulletin n° 4 enregistré");

        await takes(["5", "Enter"]);
        await line(bench).waitFor();
        await takes(["ArrowDown", "x", "Enter"]);
        await desk.sees("Bulletin n° 5 enregistré");
        await keyboard.press_on(entry.getByRole("button", { name: "Annuler la saisie du n° 5" }), "Enter");
        await desk.sees("Bulletin n° 5 retiré");
        await desk.sees("1 saisi sur 3");
        await takes(["5", "Enter"]);
        await line(bench).waitFor();
        await takes(["ArrowDown", "ArrowDown", "1", "Enter"]);
        await desk.sees("Bulletin n° 5 enregistré");

        await takes(["6", "Enter"]);
        await line(bench).waitFor();
        await takes(["Enter"]);
        await desk.sees("Rien n’est rempli");
        await takes(["Enter"]);
        await desk.sees("Bulletin n° 6 enregistré, blanc");
        await desk.sees("3 saisis sur 3");
        await desk.sees("5 ont voté sur 6 personnes inscrites, dont 3 sur papier");
    });

    await step("hands are counted beside them, and told apart", async () => {
        await hands.getByText("Compter ces mains").first().click();
        await hands.getByLabel("Personnes qui votent à main levée").fill("5");
        const raise = (title, n) => hands.getByRole("textbox", { name: title }).fill(String(n));
        await raise(bench, 6);
        await desk.sees("6 mains pour 5 personnes");
        for (const [title, n] of [[bench, 4], [bikes, 2], [shop, 1], [garden, 5]]) await raise(title, n);
        await hands.getByRole("button", { name: "Compter ces mains" }).click();
        await desk.sees("5 personnes comptent à main levée");
        await desk.sees("10 ont voté sur 11 personnes inscrites, dont 3 sur papier et 5 à main levée");
        await wall.sees("10 ont voté sur 11 inscrits");
        await room.pictures.take("hands", [desk, wall]);
    });

    await step("closed, everybody reads the sum of phones, paper and hands", async () => {
        await facilitator.close_round();
        const apart = "dont 3 sur papier et 5 à main levée";
        for (const screen of [desk, wall, finger.screen]) {
            await screen.sees(apart);
            await screen.sees(`« ${bench} » arrive en tête, avec 7 soutiens sur 10 bulletins`);
        }
        await page.locator("details.twin summary").click();
        const cells = await page.locator("details.twin .table-frame").first().locator("tbody tr")
            .evaluateAll((rows) => rows.map((row) => [...row.cells].map((cell) => cell.textContent.replace(/\s+/g, " ").trim())));
        assert.deepEqual(cells, [
            ["1", bench, "7", "10", "70 %"], ["2", garden, "6", "10", "60 %"], ["3", shop, "3", "10", "30 %"], ["4", bikes, "2", "10", "20 %"],
        ]);
        await room.pictures.take("sum", [desk, wall, finger.screen]);
    });
}
