import { bench, bikes, garden, shop } from "./ideas.mjs";

export const placing = {
    name: "placing", purpose: "pour situer", called: "par impact et effort",
    asks: "Situez chacune", on_wall: "Situez chacune : son impact, son effort",
    async act(hand, page, title, impact, effort) {
        for (const [scale, mark] of [["Impact", impact], ["Effort", effort]])
            await hand.pick(page.getByRole("radiogroup", { name: `${scale} : ${title}`, exact: true }), { name: new RegExp(`^${mark}`) });
    },
    votes: {
        touch: [[bench, 5, 1], [bikes, 4, 4]], changed: [[bench, 5, 2]],
        keyboard: [[bench, 4, 2], [bikes, 2, 5]],
        before: [[bench, 5, 1]], after: [[shop, 3, 3]],
    },
    kept: "1 reçue", sent: { touch: "2 reçues", keyboard: "2 reçues", mouse: "2 reçues" },
    heard: "Impact 2, effort 5, noté.",
    sentences: [`« ${bench} » est à lancer : fort impact, peu d’effort`, "1 proposition partage les avis : à discuter.", "1 proposition n’a été placée par personne."],
    table: [
        ["1", bench, "5", "2", "à lancer", "3", "4,5 à 5", "1,5 à 2", "–"],
        ["2", shop, "3", "3", "sur la ligne", "1", "3", "3", "–"],
        ["", bikes, "3", "4,5", "avis partagés", "2", "2,5 à 3,5", "4,25 à 4,75", "–"],
        ["", garden, "–", "–", "non placée", "0", "–", "–", "–"],
    ],
    wall_columns: 2, yours: "vous : impact 5, effort 2",
    whole: [".map svg .letter", ["A", "B", "C"]],
};
