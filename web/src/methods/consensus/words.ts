import { french_catalogue } from "../../i18n/catalogue.ts";
import { fr_number, fr_plural, fr_word } from "../../i18n/plural.ts";

// What is said of its results on every page. Some keys are the reasons of WithoutGroups.
export const consensus_words = french_catalogue("consensus_words", {
    first: (title: string, agree: number, seen: number, is_final: boolean) => `« ${title} » rassemble le plus${is_final ? "" : " pour l’instant"} : ${agree} d’accord sur ${seen}`,
    divided: (title: string, agree: number, disagree: number) => `La plus partagée : « ${title} », ${agree} d’accord, ${disagree} pas d’accord.`,
    groups: (n: number) => `${fr_number(n)} groupes d’opinion se dessinent.`,
    shared: (title: string | null) => `Tous les groupes s’accordent sur ${title === null ? "elle" : `« ${title} »`}.`,
    nothing_shared: "Rien ne réunit la majorité de chaque groupe.",
    still_open: "Les groupes d’opinion sont cherchés à la clôture.",
    few_voters: "Pas de groupes d’opinion : il faut 30 votants.",
    few_statements: "Pas de groupes d’opinion : il faut 10 propositions.",
    few_placed: "Pas de groupes d’opinion : moins de 30 ont répondu à 7 propositions.",
    none_large_enough: "Pas de groupes d’opinion : aucun partage ne laisse 5 personnes par groupe.",
    withheld: "Vote secret : les groupes d’opinion ne sont pas montrés, l’un d’eux est trop petit.",
    counts: (agree: number, disagree: number, pass: number) => `${agree} d’accord, ${disagree} pas d’accord, ${fr_word(pass, `${pass} passe`, `${pass} passent`)}`,
    agree: "d’accord",
    disagree: "pas d’accord",
    pass: "passent",
    group: (number: number, people: number) => `Groupe ${number}, ${fr_plural(people, "personne", "personnes")}`,
    agrees: "plutôt d’accord :",
    disagrees: "plutôt pas d’accord :",
    here: (here: number, of: number, elsewhere: number, of_elsewhere: number) => `${here}/${of}, ailleurs ${elsewhere}/${of_elsewhere}`,
    map_key: (placed: number) => `Qui a répondu de même se trouve proche. ${fr_plural(placed, "personne placée", "personnes placées")}, 5 au moins par groupe.`,
    yours: (opinion: string) => `vous : ${opinion}`,
    by_agree: " par l’accord de tous",
    by_disagree: " par le moindre désaccord",
    how_counted:
        "La part d’accord parmi qui a vu la proposition la classe (un d’accord et un pas d’accord ajoutés), puis le moindre désaccord ; sinon, ex æquo. Les groupes sont trouvés dans les réponses, comme le fait Polis ; qui est dans lequel n’est ni montré ni gardé.",
});
