import { bench, bikes, garden, shop } from "./ideas.mjs";

const first = { [bench]: "D’accord", [bikes]: "D’accord", [shop]: "Pas d’accord", [garden]: "Je passe" };
const second = { [bench]: "D’accord", [bikes]: "Pas d’accord", [shop]: "D’accord", [garden]: "D’accord" };

export const consensus = {
    name: "consensus", purpose: "pour situer", called: "consensus et divergences",
    asks: "Êtes-vous d’accord ?", on_wall: "Êtes-vous d’accord ?",
    // Whatever comes next, so many times, by these words; or one that was answered, once more.
    async act(hand, page, words, many) {
        const answer = (word, apart) => hand.press(page.locator(".choices").getByRole("button", { name: word, exact: true }), apart);
        if (many === "change") {
            const [title, before, after] = words;
            await hand.press(page.getByText("Vos 4 avis", { exact: true }));
            await hand.press(page.getByRole("button", { name: `Changer : ${title} : ${before}` }));
            return answer(after);
        }
        for (let turn = 1; turn <= many; ++turn) {
            const title = await page.locator(".statement h2").innerText();
            const given = await page.locator(".tray .said").innerText();
            await answer(words[title], turn);
            await page.locator(".tray .said").filter({ hasNotText: given }).waitFor();
        }
    },
    votes: { touch: [[first, 4]], changed: [[[bikes, "D’accord", "Pas d’accord"], "change"]], keyboard: [[second, 4]], before: [[first, 2]], after: [[first, 2]] },
    kept: "2 reçus", sent: { touch: "4 reçus", keyboard: "4 reçus", mouse: "4 reçus" },
    heard: "noté.",
    sentences: [`« ${bench} » rassemble le plus : 3 d’accord sur 3`, "La plus partagée"],
    table: [["1", bench, "3/3", "0", "0"], ["2", garden, "1/3", "0", "2"], ["3", bikes, "1/3", "2", "0"], ["3", shop, "1/3", "2", "0"]],
    wall_columns: 1, yours: "vous : D’accord",
    drawn: ["3", "1 2", "1 2", "1 2"],
};
