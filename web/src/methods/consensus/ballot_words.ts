import { french_catalogue } from "../../i18n/catalogue.ts";
import { fr_word } from "../../i18n/plural.ts";
import { rich } from "../../i18n/rich.ts";

// On its ballot.
export const consensus_ballot = french_catalogue("consensus_ballot", {
    ask: "Êtes-vous d’accord ?",
    rule: "Une proposition après l’autre. Arrêtez quand vous voulez ; vous pouvez changer jusqu’à la clôture.",
    late: "nouvelle",
    again: "Vos avis différaient sur les idées réunies ici : donnez-en un.",
    back: "Revenir à la précédente",
    given: (opinion: string) => `${opinion}, noté.`,
    next: (title: string) => `Ensuite : ${title}`,
    came: (title: string) => `Une proposition de plus : ${title}`,
    answered: (n: number, of: number) => rich`*${n}* ${fr_word(n, "avis donné", "avis donnés")} sur ${of}`,
    thanks: "Merci !",
    all_seen: "Vous avez tout vu. S’il vient une proposition de plus, elle s’affichera ici.",
    none_yet: "La première proposition s’affichera ici.",
    yours: (n: number) => (n < 2 ? "Votre avis" : `Vos ${n} avis`),
    line: (title: string, opinion: string) => `${title} : ${opinion}`,
    change: "Changer",
    change_long: (line: string) => `Changer : ${line}`,
    nothing: "Aucun avis donné",
    received: (n: number) => (n < 2 ? `${n} reçu` : `${n} reçus`),
});
