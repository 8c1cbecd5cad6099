import { french_catalogue } from "../../i18n/catalogue.ts";
import { fr_word } from "../../i18n/plural.ts";
import { rich } from "../../i18n/rich.ts";

// On its ballot.
export const duels_ballot = french_catalogue("duels_ballot", {
    which: "Laquelle des deux ?",
    rule: "Touchez celle que vous préférez. Chaque choix compte aussitôt ; arrêtez quand vous voulez.",
    cannot: "Je ne peux pas choisir",
    details: "Lire les précisions",
    back: "Revenir au duel précédent",
    chosen: (title: string) => `${title}, noté.`,
    undecided: "Pas de choix, noté.",
    next: (one: string, other: string) => `Ensuite : ${one}, ou ${other} ?`,
    done: (n: number, all: number | null) => rich`*${n}* ${fr_word(n, "duel", "duels")}${all === null ? "" : ` sur ${all}`}`,
    stop: "J’arrête là",
    go_on: "Continuer",
    thanks: "Merci !",
    all_count: (n: number) => (n < 2 ? "Votre choix compte." : `Vos ${n} choix comptent.`),
    you_may: "Vous pouvez les changer, ou en ajouter, jusqu’à la clôture.",
    nothing_left: "Vous avez comparé toutes les paires.",
    too_few: "Il faut deux propositions pour un duel.",
    yours: (n: number) => (n < 2 ? "Votre choix" : `Vos ${n} choix`),
    rather: (winner: string, loser: string) => `« ${winner} » plutôt que « ${loser} »`,
    neither: (one: string, other: string) => `« ${one} » ou « ${other} » : pas de choix`,
    change: "Changer",
    change_long: (line: string) => `Changer : ${line}`,
    nothing: "Aucun choix pour l’instant",
    received: (n: number) => (n < 2 ? `${n} reçu` : `${n} reçus`),
    too_many: "Un vote ne garde pas plus de duels d’une même personne. Merci : les vôtres comptent tous.",
});
