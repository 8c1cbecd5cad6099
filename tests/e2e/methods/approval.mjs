import { bench, bikes, garden, shop } from "./ideas.mjs";

export const approval = {
    name: "approval", purpose: "pour trier", called: "par approbation",
    asks: "Cochez ce que vous soutenez", on_wall: "Cochez ce que vous soutenez",
    act: (hand, page, title) => hand.press(page.getByRole("checkbox", { name: `Je soutiens : ${title}`, exact: true })),
    votes: { touch: [[bench], [bikes]], changed: [[bikes], [shop]], keyboard: [[bench], [shop]], before: [[garden]], after: [[bench]] },
    kept: "1 envoyée", sent: { touch: "2 envoyées", keyboard: "2 envoyées", mouse: "2 envoyées" },
    heard: "2 propositions soutenues.",
    sentences: [`« ${bench} » arrive en tête, avec 3 soutiens sur 3 bulletins`, "1 soutien seulement la sépare de la suivante."],
    table: [["1", bench, "3", "3", "100 %"], ["2", shop, "2", "3", "67 %"], ["3", garden, "1", "3", "33 %"], ["4", bikes, "0", "3", "0 %"]],
    wall_columns: 3, yours: "dont vous",
    drawn: ["3", "2", "1", ""],
};
