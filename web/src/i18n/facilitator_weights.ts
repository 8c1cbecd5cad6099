import { catalogue } from "./catalogue.ts";

// Choosing what the votes of each college weigh, on the console.
export const weighing = catalogue(
    {
        legend: "Poids des voix",
        by_person: "par personne",
        equal_colleges: "collèges égaux",
        declared: "poids déclarés",
        weight_of: (college: string) => `Poids : ${college}`,
        equal_how: "Chaque collège qui vote pèse autant que les autres, quel que soit son nombre de votants.",
        declared_how: "Chaque collège pèse en tout ce que vous écrivez, quel que soit son nombre de votants.",
        told: "Un collège de moins de cinq votants n’est pas montré à part ; mais un ordre par poids peut laisser deviner ce que ses membres ont voté.",
        neither_secret_nor_live: "Vote ordinaire, résultats cachés jusqu’à la clôture : un vote secret ne garde pas de quel collège est un bulletin, et ce qui se montre en direct est compté par personne.",
        not_if_secret: "Par personne : un vote secret ne garde pas de quel collège est un bulletin.",
        not_if_live: "Par personne : les résultats visibles pendant le vote sont comptés ainsi.",
        weigh_all: (least: number, most: number) => `Donnez à chaque collège qui vote un poids entier, de ${least} à ${most}.`,
        open_equal: "À collèges égaux : dans le résultat, chaque collège pèse autant.",
        open_declared: (weights: readonly string[]) => `À poids déclarés : ${weights.join(", ")}.`,
    },
    {
        legend: "Weight of the votes",
        by_person: "by person",
        equal_colleges: "equal colleges",
        declared: "declared weights",
        weight_of: (college: string) => `Weight: ${college}`,
        equal_how: "Each college that votes weighs as much as the others, however many of it vote.",
        declared_how: "Each college weighs in all what you write, however many of it vote.",
        told: "A college of fewer than five voters is not shown apart; but an order by weights can let one guess what its members voted.",
        neither_secret_nor_live: "An ordinary vote, results hidden until the close: a secret vote does not keep which college a ballot is of, and what is shown live is counted by person.",
        not_if_secret: "By person: a secret vote does not keep which college a ballot is of.",
        not_if_live: "By person: results shown during the vote are counted so.",
        weigh_all: (least: number, most: number) => `Give each college that votes a whole weight, from ${least} to ${most}.`,
        open_equal: "By equal colleges: in the result each college weighs the same.",
        open_declared: (weights: readonly string[]) => `By declared weights: ${weights.join(", ")}.`,
    },
);
