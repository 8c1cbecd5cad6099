import { catalogue } from "../../i18n/catalogue.ts";
import { en_plural, fr_number, fr_plural } from "../../i18n/plural.ts";

// What is said of its results on every page.
export const dots_words = catalogue(
    {
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
    },
    {
        first: (title: string, dots: number) => `“${title}” comes first, with ${en_plural(dots, "dot", "dots")}`,
        first_live: (title: string, dots: number) => `“${title}” leads, with ${en_plural(dots, "dot", "dots")}`,
        tied_first: (n: number, dots: number) => `${n} proposals are tied for first place, with ${en_plural(dots, "dot", "dots")} each`,
        supporters: (n: number) => (n === 1 ? "1 person supported it." : `${n} people supported it.`),
        lead: (gap: number) => (gap <= 3 ? `Only ${en_plural(gap, "dot separates", "dots separate")} it from the next.` : `${gap} dots separate it from the next.`),
        dots: "dots",
        people: "people",
        by_people: " by the number of people",
        how_counted: "The total of dots ranks the proposals; at equal totals, the number of people; after that they are tied.",
        yours: (n: number) => `${n} of them yours`,
    },
);
