import { bench, bikes, garden, shop } from "./ideas.mjs";

export const opinion = {
    name: "opinion", purpose: "pour trier", called: "pour, contre, neutre",
    asks: "Donnez votre avis sur chacune", on_wall: "Votre avis sur chaque proposition",
    act: (hand, page, title, word) => hand.press(page.getByRole("group", { name: title, exact: true }).getByRole("button", { name: word, exact: true })),
    votes: {
        touch: [[bench, "Pour"], [bikes, "Contre"], [shop, "Neutre"]], changed: [[bikes, "Pour"]],
        keyboard: [[bench, "Pour"], [garden, "Contre"]],
        before: [[bench, "Pour"]], after: [[bikes, "Pour"], [shop, "Contre"]],
    },
    kept: "1 reçu", sent: { touch: "3 reçus", keyboard: "2 reçus", mouse: "3 reçus" },
    heard: "Contre, noté.",
    sentences: [`« ${bench} » arrive en tête, avec 3 pour et 0 contre`],
    table: [["1", bench, "+3", "3", "0", "0"], ["2", bikes, "+2", "2", "0", "0"], ["3", shop, "−1", "0", "1", "1"], ["3", garden, "−1", "0", "1", "0"]],
    wall_columns: 4, yours: "vous : Pour",
    drawn: ["3", "2", "1 1", "1"],
};
