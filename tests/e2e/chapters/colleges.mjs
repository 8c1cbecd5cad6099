// A round at equal colleges: ten residents and five practitioners vote, by person one proposal comes first, by college another. What each
// college gave is read on the console, and on the wall only while the facilitator shows it; phones never receive it.
import assert from "node:assert/strict";
import { all_four, bench, bikes, garden, shop } from "../methods/ideas.mjs";
import { SocketResident } from "../sockets.mjs";

const promised = "Dans le résultat, chaque collège pèsera autant.";
const ordered = "Résultat à collèges égaux : chaque collège pèse autant.";
const turned = `l’ordre par personne serait : « ${bench} » 1re, « ${bikes} » 2e.`;
// Of ten residents nine tick the bench, three the bikes and one the shop; of five practitioners all tick the bikes and one the shop. By
// person 9, 8, 2, 1; by college 9/10 + 0/5, 3/10 + 5/5, 1/10 + 1/5, 1/10 + 0/5. Who ticks none of these ticks the garden.
const ticked = { resident: { people: 10, [bench]: 9, [bikes]: 3, [shop]: 1 }, practitioner: { people: 5, [bikes]: 5, [shop]: 1 } };
const shares = [[bikes, "3/10 30 %", "5/5"], [bench, "9/10 90 %", "0/5"], [shop, "1/10 10 %", "1/5"], [garden, "1/10 10 %", "0/5"]];
const ranks = [[bikes, "2", "1"], [bench, "1", "2"], [shop, "3", "3"], [garden, "4", "4"]];
const by_college = /"first_value"|"fisher_millionths"/;

export async function colleges(step, room) {
    const { console: desk, wall, facilitator, finger, keys, large } = room;
    const phones = [finger, keys, large].map(({ screen }) => screen);
    const residents = [];

    await step("colleges: a weighted round is neither secret nor live, and phones and wall say so before anybody votes", async () => {
        if (await facilitator.main.locator("details.twin").first().isVisible()) await facilitator.go_on("Revoter");
        await facilitator.answer("par approbation", "pour trier");
        await facilitator.answer("poids déclarés");
        await desk.page.getByLabel("Poids : élu·es").fill("0");
        await desk.sees("Donnez à chaque collège qui vote un poids entier, de 1 à 1000.");
        await room.pictures.take("colleges-declared", [desk], { in_its_size_alone: true });
        await facilitator.answer("collèges égaux");
        assert.equal(await facilitator.main.getByRole("radio", { name: "vote secret" }).count(), 0);
        await desk.sees("Un collège de moins de cinq votants n’est pas montré à part");
        await room.pictures.take("colleges-setup", [desk]);
        for (const [college, { people }] of Object.entries(ticked))
            for (let one = 0; one < people; ++one) residents.push({ college, one, by: await SocketResident.join(room.server.url, room.code, college) });
        await facilitator.go_on("Ouvrir le vote");
        for (const screen of [...phones, wall]) await screen.sees(promised);
        await desk.sees("À collèges égaux : dans le résultat, chaque collège pèse autant.");
        await room.pictures.take("colleges-open", [desk, wall, ...phones], { in_its_size_alone: true });
    });

    await step("colleges: at the close everybody reads the order by college and what it turns over, the console each college", async () => {
        const frames = desk.frames.join("\n");
        const round = Math.max(...frames.match(/"round\/\d+"/g).map((key) => Number(key.match(/\d+/))));
        const number_of = (title) => Number(new RegExp(`"proposal":(\\d+),"state":"live","title":"${title}"`).exec(frames)[1]);
        for (const { college, one, by } of residents)
            await by.mark(round, ticks_of(college, one).map((title) => ({ proposal: number_of(title), mark: 1 })));
        await desk.sees(/^15 ont voté/);
        const before = [wall, ...phones].map((screen) => [screen, screen.frames.length]);
        await facilitator.close_round();
        for (const screen of [desk, wall, ...phones]) {
            await screen.sees(`« ${bikes} » arrive en tête, avec 8 soutiens sur 15 bulletins`);
            await screen.sees(ordered);
        }
        for (const screen of [desk, wall]) await screen.sees(turned);
        for (const [screen, from] of before) assert.doesNotMatch(screen.frames.slice(from).join("\n"), by_college, `${screen.name} was told colleges`);
        const part = desk.page.locator("section.by-college");
        assert.deepEqual(await rows_of(part.locator("table").first()), shares);
        assert.deepEqual(await rows_of(part.locator("table").nth(1)), ranks);
        assert.deepEqual(await part.locator(".discuss li").allInnerTexts().then((all) => all.map(plain)), [
            `${bench} habitant·es 9/10, technicien·nes 0/5`, `${bikes} technicien·nes 5/5, habitant·es 3/10`,
        ]);
        await part.scrollIntoViewIfNeeded();
        await room.pictures.take("colleges-result", [desk, wall, ...phones]);
    });

    await step("colleges: on the wall only while they are shown, on phones never", async () => {
        const before = phones.map((screen) => [screen, screen.frames.length]);
        await desk.button("Montrer les collèges sur le mur").click();
        await wall.sees("2 propositions à discuter entre collèges.");
        await desk.sees("Le mur montre ce que chaque collège a donné");
        const told = await rows_of(wall.page.locator("table.places"));
        assert.deepEqual(told.map(([, ...figures]) => figures), ranks.map((line, index) => [...line.slice(1), ...shares[index].slice(1)]));
        await wall.sees("À discuter : habitant·es 9/10, technicien·nes 0/5");
        await room.pictures.take("colleges-on-wall", [desk, wall]);
        await desk.button("Ne plus montrer les collèges").click();
        await wall.sees(`« ${bikes} » arrive en tête, avec 8 soutiens sur 15 bulletins`);
        for (const [screen, from] of before) assert.doesNotMatch(screen.frames.slice(from).join("\n"), by_college, `${screen.name} was told colleges`);
        for (const { by } of residents) by.leave();
    });
}

function ticks_of(college, one) {
    const titles = all_four.filter((title) => one < (ticked[college][title] ?? 0));
    return titles.length > 0 ? titles : [garden];
}

const plain = (text) => text.replace(/\s+/g, " ").trim();
const rows_of = (table) => table.locator("tbody tr").evaluateAll((rows) => rows.map((row) => [...row.cells].map((cell) => cell.textContent.replace(/\s+/g, " ").trim())));
