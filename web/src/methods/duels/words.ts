import { french_catalogue } from "../../i18n/catalogue.ts";
import { fr_plural } from "../../i18n/plural.ts";

// What is said of its results on every page.
export const duels_words = french_catalogue("duels_words", {
    first: (title: string) => `« ${title} » arrive en tête`,
    first_live: (title: string) => `« ${title} » est en tête`,
    lead: (won: number, of: number) => (of === 1 ? `Elle ${won === 1 ? "gagne" : "perd"} son seul duel.` : `Elle gagne ${won} de ses ${fr_plural(of, "duel", "duels")}.`),
    upset: (title: string, by: number, to: number) => `« ${title} » lui est préférée, ${by} contre ${to}, quand on les compare ; c’est l’ensemble des duels qui classe.`,
    made: (duels: number, people: number) => `${fr_plural(duels, "duel", "duels")} par ${people === 1 ? "une personne" : fr_plural(people, "personne", "personnes")}.`,
    won: "gagnés",
    lost: "perdus",
    undecided: "sans choix",
    people: "personnes",
    score: "score",
    strength: "force",
    won_of: (won: number, of: number) => `${fr_plural(won, "duel gagné", "duels gagnés")} sur ${of}`,
    by_people: (n: number) => `comparée par ${fr_plural(n, "personne", "personnes")}`,
    matrix: "Combien de fois la proposition de la ligne a été préférée à celle de la colonne",
    bold: "En plein : plus souvent qu’elle ne lui a cédé. Vide : personne ne les a départagées.",
    no_table: "Trop de propositions pour un tableau de toutes les paires.",
    decimal: (number: string) => number.replace(".", ","),
    yours: (won: number, of: number) => `vous : choisie ${won} fois sur ${of}`,
    how_counted:
        "La part de duels gagnés classe les propositions, un gagné et un perdu ajoutés à chacune pour qu’un seul duel ne décide de rien : c’est le score, sur 100. À part égale, elles sont ex æquo. « Je ne peux pas choisir » ne compte ni pour l’une ni pour l’autre. À côté, la force tient compte de la force des rivales rencontrées (Bradley-Terry) ; elle ne décide rien. Score et force sont dits à partir de 10 duels.",
});
