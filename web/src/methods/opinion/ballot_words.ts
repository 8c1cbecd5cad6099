import { french_catalogue } from "../../i18n/catalogue.ts";
import { fr_word } from "../../i18n/plural.ts";
import { rich } from "../../i18n/rich.ts";

// On its ballot.
export const opinion_ballot = french_catalogue("opinion_ballot", {
    give: "Donnez votre avis sur chacune",
    rule: "Pour, contre ou neutre. Rien n’est obligatoire ; vous pouvez changer jusqu’à la clôture.",
    again: "Vos avis différaient sur les idées réunies ici : donnez-en un.",
    answered: (n: number, of: number) => rich`*${n}* ${fr_word(n, "avis donné", "avis donnés")} sur ${of}`,
    next: "Suivante",
    next_long: "Suivante : la prochaine proposition sans avis",
    all_answered: "Vous avez tout vu. Merci.",
    nothing_given: "Aucun avis donné",
    received: (n: number) => (n < 2 ? `${n} reçu` : `${n} reçus`),
    given: (opinion: string) => `${opinion}, noté.`,
    taken_back: "Avis retiré.",
});
