import { french_catalogue } from "../../i18n/catalogue.ts";
import { fr_rank, fr_word } from "../../i18n/plural.ts";
import { rich } from "../../i18n/rich.ts";

// On its ballot.
export const ranking_ballot = french_catalogue("ranking_ballot", {
    rank: "Classez-les, la meilleure d’abord",
    rule: (no_opinion: boolean) =>
        `Ajoutez-les une à une, puis montez, descendez, ou glissez par la poignée. ${no_opinion ? "Ce que vous ne classez pas est sans avis" : "Ce que vous ne classez pas vient en dernier"} ; vous pouvez changer jusqu’à la clôture.`,
    your_order: "Votre ordre",
    none_yet: "Rien de classé : touchez d’abord votre préférée.",
    to_rank: "Pas encore classées",
    add: "Classer",
    add_long: (title: string, rank: number) => `Classer ${fr_rank(rank).join("")} : ${title}`,
    up: (title: string) => `Monter : ${title}`,
    down: (title: string) => `Descendre : ${title}`,
    remove: (title: string) => `Ne plus classer : ${title}`,
    tie: "ex æquo avec celle du dessus",
    tie_long: (title: string) => `Ex æquo avec celle du dessus : ${title}`,
    again: "Les idées réunies ici sont à classer de nouveau.",
    again_here: "à classer de nouveau",
    again_said: (titles: readonly string[]) => `À classer de nouveau, après un regroupement : ${titles.join(", ")}.`,
    ranked: (n: number, of: number) => rich`*${n}* ${fr_word(n, "classée", "classées")} sur ${of}`,
    nothing: "Rien de classé pour l’instant",
    received: (n: number) => (n < 2 ? `${n} reçue` : `${n} reçues`),
    now: (title: string, rank: number, tied: boolean) => `${title} : ${fr_rank(rank).join("")}${tied ? " ex æquo" : ""}.`,
    removed: (title: string) => `${title} : plus classée.`,
    twice: "Deux propositions avaient le même rang. Donnez à chacune le sien.",
});
