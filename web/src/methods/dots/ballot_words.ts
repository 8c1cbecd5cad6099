import { french_catalogue } from "../../i18n/catalogue.ts";
import { fr_plural, fr_word } from "../../i18n/plural.ts";
import { rich } from "../../i18n/rich.ts";

// On its ballot.
export const dots_ballot = french_catalogue("dots_ballot", {
    place: (n: number) => (n === 1 ? "Posez votre gommette" : `Posez vos ${n} gommettes`),
    rule: (cap: number, dots: number) =>
        `${cap >= dots ? "Où vous voulez" : `${["Une", "Deux", "Trois", "Quatre", "Cinq"][cap - 1] ?? cap} au plus sur une même proposition`}. Vous pouvez changer d’avis jusqu’à la clôture.`,
    add: (title: string) => `Poser une gommette : ${title}`,
    remove: (title: string) => `Retirer une gommette : ${title}`,
    slots: (n: number, of: number, leaving: number) =>
        `${n} sur ${of} ${fr_word(n, "posée", "posées")}${leaving > 0 ? `, dont ${leaving} en attente` : ""}`,
    left: (n: number) => (n === 0 ? rich`Toutes sont posées` : rich`Il vous en reste *${n}*`),
    left_of: (n: number, of: number) => `${fr_plural(n, "gommette restante", "gommettes restantes")} sur ${of}`,
    placed_here: (n: number, left: number) => `${fr_plural(n, "gommette", "gommettes")} ici, ${left} à poser`,
    cap_reached: (cap: number) => `Pas plus de ${fr_plural(cap, "gommette", "gommettes")} sur une même proposition.`,
    none_left: "Il ne vous en reste plus. Retirez-en une ailleurs pour la mettre ici.",
    received: (n: number) => fr_plural(n, "envoyée", "envoyées"),
    nothing_placed: "Rien de posé pour l’instant",
    given_back: (n: number) => ` : ${fr_plural(n, "gommette vous est rendue", "gommettes vous sont rendues")}.`,
    some_given_back: (n: number) => `${fr_plural(n, "gommette vous est rendue", "gommettes vous sont rendues")} : une proposition n’est plus au vote.`,
    too_many: "Vous n’avez plus assez de gommettes. Reprenez-en une ailleurs pour la mettre ici.",
});
