import { bench, bikes, garden, shop } from "./ideas.mjs";

const named = { Classer: (title) => new RegExp(`^Classer \\S+ : ${title}$`), Monter: (title) => `Monter : ${title}` };

export const ranking = {
    name: "ranking", purpose: "pour choisir", called: "par classement",
    asks: "Classez-les, la meilleure d’abord", on_wall: "Classez-les, la meilleure d’abord",
    act: (hand, page, act, title) =>
        hand.press(act === "Lier" ? page.getByRole("checkbox", { name: `Ex æquo avec celle du dessus : ${title}` }) : page.getByRole("button", { name: named[act](title), exact: true })),
    votes: {
        touch: [["Classer", bench], ["Classer", bikes], ["Classer", shop]], changed: [["Monter", bikes]],
        keyboard: [["Classer", bench], ["Classer", shop], ["Lier", shop]],
        before: [["Classer", bench]], after: [["Classer", garden], ["Classer", bikes]],
    },
    kept: "1 reçue", sent: { touch: "3 reçues", keyboard: "2 reçues", mouse: "3 reçues" },
    heard: `${shop} : 1re ex æquo.`,
    sentences: [`« ${bench} » arrive en tête`, "Elle l’emporte face à chacune des autres."],
    table: [
        ["1", bench, "3", "0", "0", "7,5"], ["2", bikes, "1", "1", "1", "4,5"], ["3", shop, "1", "2", "0", "3,5"], ["4", garden, "0", "2", "1", "2,5"],
    ],
    wall_columns: 1, yours: "vous : 2e",
    whole: [".matrix table:not(.path) td.wins", ["2", "2", "3", "2", "2"]],
};
