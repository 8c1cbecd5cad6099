import { french_catalogue } from "../../i18n/catalogue.ts";
import { fr_plural, fr_word } from "../../i18n/plural.ts";
import { rich } from "../../i18n/rich.ts";

// On its ballot.
export const approval_ballot = french_catalogue("approval_ballot", {
    tick: "Cochez ce que vous soutenez",
    rule: (most: number | undefined) =>
        `${most === undefined ? "Autant de propositions que vous voulez" : `${most === 1 ? "Une" : most} au plus`}. Vous pouvez changer d’avis jusqu’à la clôture.`,
    support: "Je soutiens",
    support_long: (title: string) => `Je soutiens : ${title}`,
    ticked: (n: number, of: number) => rich`*${n}* ${fr_word(n, "proposition soutenue", "propositions soutenues")} sur ${of}`,
    left: (n: number) => (n === 0 ? rich`Tous vos choix sont faits` : rich`Il vous reste *${n}* choix`),
    now: (n: number, left: number | undefined) =>
        `${fr_plural(n, "proposition soutenue", "propositions soutenues")}${left === undefined ? "" : `, ${left} choix encore`}.`,
    none_left: (most: number) => `Pas plus de ${fr_plural(most, "proposition", "propositions")}. Décochez-en une pour soutenir celle-ci.`,
    nothing: "Rien de coché pour l’instant",
    received: (n: number) => fr_plural(n, "envoyée", "envoyées"),
    too_many: "Vous avez coché plus de propositions que permis. Décochez-en une ailleurs.",
});
