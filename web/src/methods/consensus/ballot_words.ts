import { catalogue } from "../../i18n/catalogue.ts";
import { en_word, fr_word } from "../../i18n/plural.ts";
import { rich } from "../../i18n/rich.ts";

// On its ballot.
export const consensus_ballot = catalogue(
    {
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
    },
    {
        ask: "Do you agree?",
        rule: "One proposal after the other. Stop whenever you like; you can change until the close.",
        late: "new",
        again: "Your opinions on the ideas merged here differed: give one.",
        back: "Back to the one before",
        given: (opinion: string) => `${opinion}, noted.`,
        next: (title: string) => `Next: ${title}`,
        came: (title: string) => `One more proposal: ${title}`,
        answered: (n: number, of: number) => rich`*${n}* ${en_word(n, "opinion", "opinions")} of ${of}`,
        thanks: "Thank you!",
        all_seen: "You have seen them all. If one more proposal comes, it will appear here.",
        none_yet: "The first proposal will appear here.",
        yours: (n: number) => `Your ${n} ${en_word(n, "opinion", "opinions")}`,
        line: (title: string, opinion: string) => `${title}: ${opinion}`,
        change: "Change",
        change_long: (line: string) => `Change: ${line}`,
        nothing: "No opinion given",
        received: (n: number) => `${n} received`,
    },
);
