import { catalogue } from "./catalogue.ts";
import { en_plural, fr_plural } from "./plural.ts";

// Wishes of different committees that are said in like words, on the steering committee's page.
export const overlapping = catalogue(
    {
        title: (n: number) => `Recoupements possibles (${n})`,
        how: "Ce n’est qu’une ressemblance de mots, entre comités différents, la plus forte d’abord. Les mêmes mots peuvent demander autre chose, et le même souhait dit tout autrement n’est pas ici. À vous de juger.",
        looks_like: (n: number) => `Ressemble à ${fr_plural(n, "autre", "autres")}`,
        by_words: "Par les mots seulement, ressemble à :",
        see: "Voir :",
    },
    {
        title: (n: number) => `Possible overlaps (${n})`,
        how: "This is only a likeness of words, between different committees, the strongest first. The same words may ask for something else, and the same wish in quite other words is not here. Yours to judge.",
        looks_like: (n: number) => `Looks like ${en_plural(n, "other", "others")}`,
        by_words: "By its words alone, looks like:",
        see: "See:",
    },
);
