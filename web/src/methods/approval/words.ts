import { french_catalogue } from "../../i18n/catalogue.ts";
import { fr_number, fr_plural, fr_word } from "../../i18n/plural.ts";

// What is said of its results on every page.
export const approval_words = french_catalogue("approval_words", {
    first: (title: string, people: number, of: number) => `« ${title} » arrive en tête, avec ${fr_plural(people, "soutien", "soutiens")} sur ${fr_plural(of, "bulletin", "bulletins")}`,
    first_live: (title: string, people: number, of: number) => `« ${title} » est en tête, avec ${fr_plural(people, "soutien", "soutiens")} sur ${fr_plural(of, "bulletin", "bulletins")}`,
    tied_first: (n: number, people: number) => `${fr_number(n)} propositions sont à égalité en tête, avec ${fr_plural(people, "soutien", "soutiens")} chacune`,
    lead: (gap: number) => (gap === 1 ? "1 soutien seulement la sépare de la suivante." : `${gap} soutiens ${gap <= 3 ? "seulement " : ""}la séparent de la suivante.`),
    empty: (n: number, of: number) =>
        `${fr_plural(n, "bulletin", "bulletins")} sur ${of} ${fr_word(n, "ne coche rien : il compte", "ne cochent rien : ils comptent")} dans les parts.`,
    supports: "soutiens",
    ballots: "bulletins",
    share: "part",
    percent: (n: number) => `${n} %`,
    how_counted:
        "Le nombre de soutiens classe les propositions ; à nombre égal, elles sont ex æquo. La part se compte sur tous les bulletins qui pouvaient la soutenir, même vides.",
    of_ballots: (share: string) => `${share} des bulletins`,
    yours: "dont vous",
});
