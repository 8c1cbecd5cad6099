import { french_catalogue } from "../../i18n/catalogue.ts";
import { fr_number, fr_plural } from "../../i18n/plural.ts";

// What is said of its results on every page.
export const dots_words = french_catalogue("dots_words", {
    first: (title: string, dots: number) => `« ${title} » arrive en tête, avec ${fr_plural(dots, "gommette", "gommettes")}`,
    first_live: (title: string, dots: number) => `« ${title} » est en tête, avec ${fr_plural(dots, "gommette", "gommettes")}`,
    tied_first: (n: number, dots: number) => `${fr_number(n)} propositions sont à égalité en tête, avec ${fr_plural(dots, "gommette", "gommettes")} chacune`,
    supporters: (n: number) => (n === 1 ? "1 personne l’a soutenue." : `${n} personnes l’ont soutenue.`),
    lead: (gap: number) =>
        gap <= 3 ? `${fr_plural(gap, "gommette seulement la sépare", "gommettes seulement la séparent")} de la suivante.` : `${gap} gommettes la séparent de la suivante.`,
    dots: "gommettes",
    people: "personnes",
    by_people: " par le nombre de personnes",
    how_counted: "Le total des gommettes classe les propositions ; à total égal, le nombre de personnes ; ensuite, elles sont ex æquo.",
    yours: (n: number) => `dont ${n} de vous`,
});
