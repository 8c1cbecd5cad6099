import { catalogue } from "../../i18n/catalogue.ts";
import { en_plural, fr_plural, fr_word } from "../../i18n/plural.ts";
import { rich } from "../../i18n/rich.ts";

// On its ballot.
export const dots_ballot = catalogue(
    {
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
    },
    {
        place: (n: number) => (n === 1 ? "Place your dot" : `Place your ${n} dots`),
        rule: (cap: number, dots: number) =>
            cap >= dots
                ? "Wherever you like. You can change your mind until the close."
                : `At most ${["one", "two", "three", "four", "five"][cap - 1] ?? cap} on the same proposal. You can change your mind until the close.`,
        add: (title: string) => `Place a dot: ${title}`,
        remove: (title: string) => `Take a dot back: ${title}`,
        slots: (n: number, of: number, leaving: number) => `${n} of ${of} placed${leaving > 0 ? `, ${leaving} of them waiting` : ""}`,
        left: (n: number) => (n === 0 ? rich`All are placed` : rich`You have *${n}* left`),
        left_of: (n: number, of: number) => `${en_plural(n, "dot", "dots")} left of ${of}`,
        placed_here: (n: number, left: number) => `${en_plural(n, "dot", "dots")} here, ${left} left to place`,
        cap_reached: (cap: number) => `No more than ${en_plural(cap, "dot", "dots")} on the same proposal.`,
        none_left: "You have none left. Take one back elsewhere to put it here.",
        received: (n: number) => `${n} sent`,
        nothing_placed: "Nothing placed yet",
        given_back: (n: number) => `: ${en_plural(n, "dot is yours again", "dots are yours again")}.`,
        some_given_back: (n: number) => `${en_plural(n, "dot is yours again", "dots are yours again")}: a proposal is no longer on the ballot.`,
        too_many: "You have not enough dots left. Take one back elsewhere to put it here.",
    },
);
