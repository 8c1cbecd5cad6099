import { bench, bikes, garden, shop } from "./ideas.mjs";

export const opinion = {
    name: "opinion", purpose: "pour trier", called: "d’accord, pas d’accord",
    asks: "Donnez votre avis sur chacune", on_wall: "Votre avis sur chaque proposition",
    act: (hand, page, title, word) => hand.press(page.getByRole("group", { name: title, exact: true }).getByRole("button", { name: word, exact: true })),
    votes: {
        touch: [[bench, "D’accord"], [bikes, "Pas d’accord"], [shop, "Je passe"]], changed: [[bikes, "D’accord"]],
        keyboard: [[bench, "D’accord"], [garden, "Pas d’accord"]],
        before: [[bench, "D’accord"]], after: [[bikes, "D’accord"], [shop, "Pas d’accord"]],
    },
    kept: "1 reçu", sent: { touch: "3 reçus", keyboard: "2 reçus", mouse: "3 reçus" },
    heard: "Pas d’accord, noté.",
    sentences: [`« ${bench} » arrive en tête, avec 3 pour et 0 contre`, `Ex æquo à la 3e place : « ${shop} » et « ${garden} ».`],
    table: [["1", bench, "+3", "3", "0", "0"], ["2", bikes, "+2", "2", "0", "0"], ["3", shop, "−1", "0", "1", "1"], ["3", garden, "−1", "0", "1", "0"]],
    wall_columns: 4, yours: "vous : D’accord",
    drawn: ["3", "2", "1 1", "1"],
};
