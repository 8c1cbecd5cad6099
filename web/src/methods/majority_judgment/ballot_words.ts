import { french_catalogue } from "../../i18n/catalogue.ts";
import { fr_word } from "../../i18n/plural.ts";
import { rich } from "../../i18n/rich.ts";

// On its ballot.
export const judgment_ballot = french_catalogue("judgment_ballot", {
    give: "Donnez une mention à chacune",
    rule: (counts_as: string | null) =>
        `Les mêmes mentions pour toutes. ${counts_as !== null ? `Ce que vous laissez sans avis comptera comme « ${counts_as} »` : "Vous pouvez rester sans avis"} ; vous pouvez changer jusqu’à la clôture.`,
    to_give: "à donner",
    again: "Les idées réunies ici sont à juger de nouveau.",
    given: (n: number, of: number) => rich`*${n}* ${fr_word(n, "mention donnée", "mentions données")} sur ${of}`,
    all_given: "Vous les avez toutes vues. Merci.",
    next: "Suivante",
    next_long: "Suivante : la prochaine proposition à juger",
    nothing: "Aucune mention donnée",
    received: (n: number) => (n < 2 ? `${n} reçue` : `${n} reçues`),
    said: (title: string, grade: string) => `${title} : ${grade}.`,
});
