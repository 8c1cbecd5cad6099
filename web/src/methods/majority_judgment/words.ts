import { catalogue } from "../../i18n/catalogue.ts";
import { en_plural, en_rank, fr_number, fr_plural, fr_rank, fr_word } from "../../i18n/plural.ts";

// What is said of its results on every page.
export const judgment_words = catalogue(
    {
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
    },
    {
        first: (title: string, grade: string) => `“${title}” comes first, with the grade “${grade}”`,
        first_live: (title: string, grade: string) => `“${title}” leads, with the grade “${grade}”`,
        tied_first: (n: number, grade: string) => `${n} proposals are tied for first place, with the grade “${grade}”`,
        at_least: (n: number, of: number, grade: string) => `${n} of ${en_plural(of, "person gives", "people give")} it at least “${grade}”.`,
        unranked: (n: number) => `${en_plural(n, "proposal is not ranked: fewer than half of the ballots grade it", "proposals are not ranked: fewer than half of the ballots grade them")}.`,
        at_least_short: (n: number, of: number, grade: string) => `${n} of ${of} at least “${grade}”`,
        majority_grade: "grade",
        graded: "graded by",
        none: "not graded",
        median: "Half of the grades",
        yours: (grade: string) => `you: ${grade}`,
        by_grades: (at: number) => ` by the next grades${at > 0 ? ` (${en_rank(at).join("")} grade removed)` : ""}`,
        how_counted:
            "A proposal’s grade is that of its median: at least half of those who graded it give it this grade or better. At equal grades, one median grade is taken from each until they differ; if nothing parts them, they are tied. A proposal graded by fewer than half of the ballots is not ranked.",
    },
);
