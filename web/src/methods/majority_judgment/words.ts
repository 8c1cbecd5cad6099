import { french_catalogue } from "../../i18n/catalogue.ts";
import { fr_number, fr_plural, fr_rank, fr_word } from "../../i18n/plural.ts";

// What is said of its results on every page.
export const judgment_words = french_catalogue("judgment_words", {
    first: (title: string, grade: string) => `« ${title} » arrive en tête, avec la mention « ${grade} »`,
    first_live: (title: string, grade: string) => `« ${title} » est en tête, avec la mention « ${grade} »`,
    tied_first: (n: number, grade: string) => `${fr_number(n)} propositions sont à égalité en tête, avec la mention « ${grade} »`,
    at_least: (n: number, of: number, grade: string) => `${n} personne${n < 2 ? "" : "s"} sur ${of} ${fr_word(n, "lui donne", "lui donnent")} au moins « ${grade} ».`,
    unranked: (n: number) =>
        `${fr_plural(n, "proposition n’est pas classée : moins de la moitié des bulletins la jugent", "propositions ne sont pas classées : moins de la moitié des bulletins les jugent")}.`,
    at_least_short: (n: number, of: number, grade: string) => `${n} sur ${of} au moins « ${grade} »`,
    majority_grade: "mention",
    graded: "jugée par",
    none: "non jugée",
    median: "La moitié des mentions",
    yours: (grade: string) => `vous : ${grade}`,
    by_grades: (at: number) => ` par les mentions suivantes${at > 0 ? ` (${fr_rank(at).join("")} mention retirée)` : ""}`,
    how_counted:
        "La mention d’une proposition est celle de sa médiane : la moitié au moins de ceux qui l’ont jugée lui donnent cette mention ou mieux. À mention égale, on retire une mention médiane à chacune jusqu’à ce qu’elles diffèrent ; si rien ne les sépare, elles sont ex æquo. Jugée par moins de la moitié des bulletins, une proposition n’est pas classée.",
});
