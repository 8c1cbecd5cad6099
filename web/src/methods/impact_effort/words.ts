import { french_catalogue } from "../../i18n/catalogue.ts";
import { fr_number, fr_plural, fr_word } from "../../i18n/plural.ts";

// What is said of its results on every page.
export const placing_words = french_catalogue("placing_words", {
    none_to_start: "Aucune proposition ne joint fort impact et peu d’effort",
    one_to_start: (title: string) => `« ${title} » est à lancer : fort impact, peu d’effort`,
    to_start: (n: number) => `${fr_number(n)} propositions sont à lancer : fort impact, peu d’effort`,
    nothing_placed: "Aucune proposition n’a été placée",
    to_discuss: (n: number) => `${fr_plural(n, "proposition partage les avis : à discuter", "propositions partagent les avis : à discuter")}.`,
    unplaced: (n: number) => `${fr_plural(n, "proposition n’a été placée par personne", "propositions n’ont été placées par personne")}.`,
    shared: "avis partagés",
    not_placed: "non placée",
    impact: "impact",
    effort: "effort",
    people: "placée par",
    impact_middle: "impact, moitié des avis",
    effort_middle: "effort, moitié des avis",
    effort_by_technicians: (called?: string) => `effort, ${called ?? "technicien·nes"}`,
    quadrant: "où",
    start: "à lancer",
    prepare: "à préparer",
    if_easy: "si l’occasion se présente",
    leave: "à laisser",
    on_the_line: "sur la ligne",
    low_impact: "peu d’impact",
    high_impact: "fort impact",
    low_effort: "peu d’effort",
    high_effort: "beaucoup d’effort",
    quarters: (whole: string) => whole.replace(".", ","),
    from_to: (low: string, high: string) => (low === high ? low : `${low} à ${high}`),
    median_effort: (effort: string) => `effort ${effort}`,
    both: (impact: string, effort: string) => `impact ${impact}, effort ${effort}`,
    yours: (impact: number, effort: number) => `vous : impact ${impact}, effort ${effort}`,
    picture_key: (n: number) => `Au croisement des médianes ; le trait couvre la moitié des avis. ${fr_word(n, "Cercle vide : avis partagés.", "Cercles vides : avis partagés.")}`,
    by_effort: " par le moindre effort",
    how_counted:
        "Chaque proposition est placée à la médiane de son impact et de son effort, de 1 à 5. Là où les quartiles sont écartés de 3 ou plus, ou quand 30 % des avis au moins sont à chaque bout, les avis sont partagés : elle n’est pas classée, mais à discuter. Les autres se rangent par impact, puis par effort le plus faible ; ensuite, elles sont ex æquo.",
});
