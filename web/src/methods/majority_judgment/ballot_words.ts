import { catalogue } from "../../i18n/catalogue.ts";
import { en_word, fr_word } from "../../i18n/plural.ts";
import { rich } from "../../i18n/rich.ts";

// On its ballot.
export const judgment_ballot = catalogue(
    {
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
    },
    {
        give: "Give each a grade",
        rule: (counts_as: string | null) =>
            `The same grades for all. ${counts_as !== null ? `What you leave without a grade will count as “${counts_as}”` : "You may have no opinion"}; you can change until the close.`,
        to_give: "to give",
        again: "The ideas merged here are to be graded again.",
        given: (n: number, of: number) => rich`*${n}* ${en_word(n, "grade", "grades")} of ${of} given`,
        all_given: "You have seen them all. Thank you.",
        next: "Next",
        next_long: "Next: the next proposal to grade",
        nothing: "No grade given",
        received: (n: number) => `${n} received`,
        said: (title: string, grade: string) => `${title}: ${grade}.`,
    },
);
