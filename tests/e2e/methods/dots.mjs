import { bench, bikes, garden, shop } from "./ideas.mjs";

export const dots = {
    name: "dots", purpose: "pour trier", called: "par gommettes",
    asks: "Posez vos 4 gommettes", on_wall: "Vote par gommettes",
    set_up: (facilitator) => facilitator.set_up_round({ dots: 4 }),
    act: (hand, page, act, title) => hand.press(page.getByRole("button", { name: `${act} une gommette : ${title}`, exact: true })),
    votes: {
        touch: [["Poser", bench], ["Poser", bench], ["Poser", bikes]], changed: [["Retirer", bikes], ["Poser", shop]],
        keyboard: [["Poser", bench], ["Poser", shop], ["Poser", shop]],
        before: [["Poser", bikes]], after: [["Poser", bikes], ["Poser", garden]],
    },
    kept: "1 envoyée", sent: { touch: "3 envoyées", keyboard: "3 envoyées", mouse: "3 envoyées" },
    heard: "2 gommettes ici, 1 à poser",
    sentences: ["Deux propositions sont à égalité en tête, avec 3 gommettes chacune"],
    table: [["1", bench, "3", "2"], ["1", shop, "3", "2"], ["3", bikes, "2", "1"], ["4", garden, "1", "1"]],
    wall_columns: 2, yours: "dont 2 de vous",
    drawn: ["3", "3", "2", "1"],
};
