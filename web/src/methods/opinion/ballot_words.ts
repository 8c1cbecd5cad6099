import { catalogue } from "../../i18n/catalogue.ts";
import { en_word, fr_word } from "../../i18n/plural.ts";
import { rich } from "../../i18n/rich.ts";

// On its ballot.
export const opinion_ballot = catalogue(
    {
        give: "Donnez votre avis sur chacune",
        rule: "D’accord, pas d’accord, ou passez. Rien n’est obligatoire ; vous pouvez changer jusqu’à la clôture.",
        again: "Vos avis différaient sur les idées réunies ici : donnez-en un.",
        answered: (n: number, of: number) => rich`*${n}* ${fr_word(n, "avis donné", "avis donnés")} sur ${of}`,
        next: "Suivante",
        next_long: "Suivante : la prochaine proposition sans avis",
        all_answered: "Vous avez tout vu. Merci.",
        nothing_given: "Aucun avis donné",
        received: (n: number) => (n < 2 ? `${n} reçu` : `${n} reçus`),
        given: (opinion: string) => `${opinion}, noté.`,
        taken_back: "Avis retiré.",
    },
    {
        give: "Give your opinion on each",
        rule: "Agree, disagree, or pass. Nothing is compulsory; you can change until the close.",
        again: "Your opinions on the ideas merged here differed: give one.",
        answered: (n: number, of: number) => rich`*${n}* ${en_word(n, "opinion", "opinions")} of ${of}`,
        next: "Next",
        next_long: "Next: the next proposal without your opinion",
        all_answered: "You have seen them all. Thank you.",
        nothing_given: "No opinion given",
        received: (n: number) => `${n} received`,
        given: (opinion: string) => `${opinion}, noted.`,
        taken_back: "Opinion taken back.",
    },
);
