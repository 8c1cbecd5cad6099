import { catalogue } from "../../i18n/catalogue.ts";
import { en_word, fr_word } from "../../i18n/plural.ts";

// What is said of its results on every page.
export const opinion_words = catalogue(
    {
        first: (title: string, agree: number, disagree: number) => `« ${title} » arrive en tête, avec ${agree} pour et ${disagree} contre`,
        first_live: (title: string, agree: number, disagree: number) => `« ${title} » est en tête, avec ${agree} pour et ${disagree} contre`,
        counts: (agree: number, disagree: number, pass: number) =>
            `${agree} pour, ${disagree} contre, ${fr_word(pass, `${pass} passe`, `${pass} passent`)}`,
        agree: "pour",
        disagree: "contre",
        pass: "passent",
        balance: "solde",
        by_agree: " par le nombre de pour",
        how_counted: "Les « pour » moins les « contre » classent les propositions ; à solde égal, le nombre de « pour » ; ensuite, elles sont ex æquo.",
        yours: (opinion: string) => `vous : ${opinion}`,
    },
    {
        first: (title: string, agree: number, disagree: number) => `“${title}” comes first, with ${agree} for and ${disagree} against`,
        first_live: (title: string, agree: number, disagree: number) => `“${title}” leads, with ${agree} for and ${disagree} against`,
        counts: (agree: number, disagree: number, pass: number) => `${agree} for, ${disagree} against, ${en_word(pass, `${pass} passes`, `${pass} pass`)}`,
        agree: "for",
        disagree: "against",
        pass: "pass",
        balance: "balance",
        by_agree: " by those in favour",
        how_counted: "“For” minus “against” ranks the proposals; at equal balance, the number “for”; after that they are tied.",
        yours: (opinion: string) => `you: ${opinion}`,
    },
);
