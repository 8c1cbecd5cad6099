import { bench, bikes, garden, shop } from "./ideas.mjs";

export const duels = {
    name: "duels", purpose: "pour trier", called: "par duels",
    asks: "Laquelle des deux ?", on_wall: "Laquelle des deux ?",
    // The next so many pairs, each by this order of preference; or one that was answered, the other way round.
    async act(hand, page, order, many) {
        if (many === "change") {
            const [winner, loser] = order;
            await hand.press(page.getByText("Vos 6 choix", { exact: true }));
            await hand.press(page.getByRole("button", { name: `Changer : « ${loser} » plutôt que « ${winner} »` }));
            return hand.press(page.locator(".duel").getByRole("button", { name: winner, exact: true }));
        }
        for (let pair = 0; pair < many; ++pair) {
            const shown = await page.locator(".duel .choice").allInnerTexts();
            const done = Number(await page.locator(".tray .said b").innerText());
            await hand.press(page.locator(".duel").getByRole("button", { name: order.find((title) => shown.includes(title)), exact: true }), pair + 1);
            await page.locator(".tray .said b", { hasText: String(done + 1) }).waitFor();
        }
    },
    votes: {
        touch: [[[bench, bikes, shop, garden], 6]], changed: [[[garden, shop], "change"]],
        keyboard: [[[bench, shop, garden, bikes], 6]],
        before: [[[bikes, bench, garden, shop], 3]], after: [[[bikes, bench, garden, shop], 3]],
    },
    kept: "3 reçus", sent: { touch: "6 reçus", keyboard: "6 reçus", mouse: "6 reçus" },
    heard: "noté.",
    sentences: [`« ${bench} » arrive en tête`, "Elle gagne 8 de ses 9 duels.", "18 duels par 3 personnes."],
    table: [
        ["1", bench, "8/9", "1", "0", "3", "–", "–"], ["2", bikes, "5/9", "4", "0", "3", "–", "–"],
        ["3", garden, "3/9", "6", "0", "3", "–", "–"], ["4", shop, "2/9", "7", "0", "3", "–", "–"],
    ],
    wall_columns: 1, yours: "vous : choisie 3 fois sur 3",
    drawn: ["8 1", "5 4", "3 6", "2 7"],
};
