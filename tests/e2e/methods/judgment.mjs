import { bench, bikes, garden, shop } from "./ideas.mjs";

export const judgment = {
    name: "judgment", purpose: "pour choisir", called: "par mentions",
    asks: "Donnez une mention à chacune", on_wall: "Donnez une mention à chacune",
    // A line is opened to its grades, unless it is open.
    async act(hand, page, title, grade) {
        const line = page.locator("[data-item]").filter({ has: page.getByRole("button", { name: `${title} :` }) });
        const grades = line.getByRole("radiogroup", { name: title, exact: true });
        if (!(await grades.isVisible())) await hand.press(line.getByRole("button"));
        await hand.pick(grades, { name: grade, exact: true });
    },
    votes: {
        touch: [[bench, "Bien"], [bikes, "Passable"]], changed: [[bench, "Très bien"]],
        keyboard: [[bench, "Très bien"], [bikes, "Bien"], [shop, "À rejeter"]],
        before: [[bench, "Assez bien"]], after: [[bikes, "Bien"], [shop, "Passable"]],
    },
    kept: "1 reçue", sent: { touch: "2 reçues", keyboard: "3 reçues", mouse: "3 reçues" },
    heard: `${shop} : À rejeter.`,
    sentences: [`« ${bench} » arrive en tête, avec la mention « Très bien »`, "2 personnes sur 3 lui donnent au moins « Très bien ».", "1 proposition n’est pas classée"],
    table: [
        ["1", bench, "Très bien", "3", "2", "0", "1", "0", "0", "0", "0"], ["2", bikes, "Bien", "3", "0", "2", "0", "1", "0", "0", "0"],
        ["3", shop, "À rejeter", "2", "0", "0", "0", "1", "0", "1", "1"], ["", garden, "non jugée", "0", "0", "0", "0", "0", "0", "0", "3"],
    ],
    wall_columns: 1, yours: "vous : Très bien",
    drawn: ["2 1", "2 1", "1 1", ""],
};
