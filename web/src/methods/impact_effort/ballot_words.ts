import { french_catalogue } from "../../i18n/catalogue.ts";
import { fr_word } from "../../i18n/plural.ts";
import { rich } from "../../i18n/rich.ts";

// On its ballot.
export const placing_ballot = french_catalogue("placing_ballot", {
    place: "Situez chacune",
    rule: "Son impact pour le territoire, et l’effort qu’elle demande, de 1 à 5. Vous pouvez en laisser, et changer jusqu’à la clôture.",
    impact: "Impact",
    effort: "Effort",
    low_impact: "peu",
    high_impact: "fort",
    low_effort: "peu",
    high_effort: "beaucoup",
    step: (n: number, low: string, high: string) => (n === 1 ? `1, ${low}` : n === 5 ? `5, ${high}` : String(n)),
    other_too: (other: string) => `Donnez aussi son ${other} : les deux comptent ensemble.`,
    take_back: "Effacer",
    take_back_long: (title: string) => `Effacer ce que vous avez donné : ${title}`,
    again: "Les idées réunies ici sont à situer de nouveau.",
    placed: (n: number, of: number) => rich`*${n}* ${fr_word(n, "située", "situées")} sur ${of}`,
    all_placed: "Vous les avez toutes situées. Merci.",
    next: "Suivante",
    next_long: "Suivante : la prochaine proposition à situer",
    nothing: "Rien de situé pour l’instant",
    received: (n: number) => (n < 2 ? `${n} reçue` : `${n} reçues`),
    said: (impact: number, effort: number) => `Impact ${impact}, effort ${effort}, noté.`,
    taken_back: "Effacé.",
});
