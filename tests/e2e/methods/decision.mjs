import { bench, bikes, garden, shop } from "./ideas.mjs";

export const decision = {
    name: "decision", purpose: "pour décider", called: "pour, contre, abstention",
    asks: "Votez : pour, contre ou abstention", on_wall: "Pour, contre ou abstention",
    set_up: (facilitator) => facilitator.answer("comme un conseil municipal"),
    act: (hand, page, title, vote) => hand.press(page.getByRole("group", { name: title, exact: true }).getByRole("button", { name: vote, exact: true })),
    votes: {
        touch: [[bench, "Pour"], [bikes, "Pour"]], changed: [[bikes, "Contre"]],
        keyboard: [[bench, "Pour"], [bikes, "Contre"], [shop, "Je m’abstiens"]],
        before: [[bench, "Contre"]], after: [[bikes, "Pour"], [shop, "Pour"]],
    },
    kept: "1 reçue", sent: { touch: "2 reçues", keyboard: "3 reçues", mouse: "3 reçues" },
    heard: "Je m’abstiens, noté.",
    sentences: ["Deux propositions sont adoptées sur 4"],
    table: [
        ["1", bench, "2", "1", "0", "2", "adoptée"], ["2", shop, "1", "0", "1", "1", "adoptée"],
        ["3", garden, "0", "0", "0", "1", "pas de décision"], ["4", bikes, "1", "2", "0", "2", "rejetée"],
    ],
    wall_columns: 3, yours: "vous : contre",
    drawn: ["2 1", "1 1", "", "1 2"],
};
