import { french_catalogue } from "../../i18n/catalogue.ts";
import { fr_plural } from "../../i18n/plural.ts";

// What is said of its results on every page.
export const opinion_words = french_catalogue("opinion_words", {
    first: (title: string, agree: number, disagree: number) => `« ${title} » arrive en tête, avec ${agree} pour et ${disagree} contre`,
    first_live: (title: string, agree: number, disagree: number) => `« ${title} » est en tête, avec ${agree} pour et ${disagree} contre`,
    counts: (agree: number, disagree: number, pass: number) =>
        `${agree} pour, ${disagree} contre, ${fr_plural(pass, "neutre", "neutres")}`,
    agree: "pour",
    disagree: "contre",
    pass: "neutres",
    balance: "solde",
    by_agree: " par le nombre de pour",
    how_counted: "Les « pour » moins les « contre » classent les propositions ; à solde égal, le nombre de « pour » ; ensuite, elles sont ex æquo.",
    yours: (opinion: string) => `vous : ${opinion}`,
});
