import { bench, bikes, garden, shop } from "./ideas.mjs";

const costs = [[bench, "3000"], [bikes, "4 000 €"], [shop, "8000"], [garden, "2500"]];

export const budget = {
    name: "budget", purpose: "pour répartir un budget", called: "par budget à parts égales",
    asks: "Cochez ce que vous financeriez", on_wall: "Cochez ce que vous financeriez",
    async set_up({ main }) {
        await main.getByLabel("L’enveloppe").fill("10 000");
        for (const [title, cost] of costs) await main.getByLabel(title, { exact: true }).fill(cost);
    },
    act: (hand, page, title) => hand.press(page.getByRole("checkbox", { name: new RegExp(`^Je la financerais, .* : ${title}$`) })),
    votes: { touch: [[bench], [bikes]], changed: [[bikes], [shop]], keyboard: [[bench], [bikes]], before: [[bench]], after: [[garden]] },
    kept: "1 envoyée", sent: { touch: "2 envoyées", keyboard: "2 envoyées", mouse: "2 envoyées" },
    heard: "2 cochées, 7 000 € sur 10 000 €.",
    sentences: ["Trois propositions sont financées : 9 500 € sur 10 000 €", "Il reste 500 €."],
    table: [
        ["1", bench, "3", "3 000 €", "financée", "3 × 1 000,00 €", "oui"], ["2", garden, "1", "2 500 €", "financée", "1 × 2 500,00 €", "oui"],
        ["3", bikes, "1", "4 000 €", "financée", "1 × 4 000,00 €", "oui"], ["4", shop, "1", "8 000 €", "non financée", "pas assez : 99 % du coût, redistribution comprise", "non"],
    ],
    wall_columns: 1, yours: "vous la financeriez",
    whole: [".envelopes .bought", ["A", "B", "C", "A", "B", "C"]],
};
