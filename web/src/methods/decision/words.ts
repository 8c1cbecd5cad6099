import { french_catalogue } from "../../i18n/catalogue.ts";
import { fr_number, fr_plural, fr_word } from "../../i18n/plural.ts";
import type { Majority, MajorityBase, Verdict } from "../../protocol.ts";

const fr_abstained = (n: number): string => (n === 0 ? "" : ` ; ${fr_plural(n, "abstention", "abstentions")}`);

const fr_base: Readonly<Record<MajorityBase, readonly [string, string]>> = { expressed: ["exprimé", "exprimés"], present: ["présent", "présents"], registered: ["inscrit", "inscrits"] };
const fr_part: Readonly<Record<Majority, string>> = { relative: "plus que de contre", absolute: "plus de la moitié", three_fifths: "trois cinquièmes", two_thirds: "deux tiers" };

const fr_verdict: Readonly<Record<Verdict, string>> = { adopted: "adoptée", rejected: "rejetée", no_quorum: "pas de quorum", not_voted: "pas de décision" };

// What is said of its results on every page.
export const decision_words = french_catalogue("decision_words", {
    counts: (pour: number, contre: number, abstained: number) => `${pour} pour, ${contre} contre${fr_abstained(abstained)}`,
    adopted: (pour: number, contre: number, abstained: number) => `Adopté : ${pour} pour, ${contre} contre${fr_abstained(abstained)}`,
    adopted_by_chair: (votes: number) => `Adopté par la voix prépondérante : ${votes} pour, ${votes} contre`,
    rejected: (pour: number, contre: number, abstained: number) => `Rejeté : ${pour} pour, ${contre} contre${fr_abstained(abstained)}`,
    rejected_short: (pour: number, needed: string) => `Rejeté : ${pour} pour ; il en fallait ${needed}`,
    rejected_by_chair: (votes: number) => `Rejeté par la voix prépondérante : ${votes} pour, ${votes} contre`,
    rejected_level: (votes: number) => `Rejeté, à égalité : ${votes} pour, ${votes} contre`,
    no_quorum: (present: number, quorum: number) => `Pas de quorum : ${fr_plural(present, "présent", "présents")} ; il en fallait ${quorum}`,
    not_voted: "Pas de décision : ni pour ni contre",
    so_far: (pour: number, contre: number, abstained: number) => `Pour l’instant : ${pour} pour, ${contre} contre${fr_abstained(abstained)}`,
    many_so_far: (n: number) => `Le vote est en cours : ${fr_plural(n, "proposition", "propositions")} à décider`,
    many_adopted: (n: number, of: number) => (n === 0 ? `Aucune des ${of} propositions n’est adoptée` : `${fr_number(n)} ${fr_word(n, "proposition est adoptée", "propositions sont adoptées")} sur ${of}`),
    needed: (needed: number, majority: Majority, base: MajorityBase, of: number) =>
        (majority === "relative" ? `${needed} (${fr_part[majority]})` : `${needed} (${fr_part[majority]} de ${of} ${fr_word(of, ...fr_base[base])})`),
    it_needed: (needed: string) => `Il en fallait ${needed}.`,
    fragile: (n: number) => (n === 1 ? "Une seule voix suffisait à changer le résultat." : `${n} voix suffisaient à changer le résultat.`),
    level: (titles: number) => `${fr_plural(titles, "proposition est à égalité", "propositions sont à égalité")} : sans voix prépondérante, ${fr_word(titles, "elle est rejetée", "elles sont rejetées")}.`,
    alone_level: "À égalité, sans voix prépondérante, la proposition est rejetée.",
    in_favour: "pour",
    against: "contre",
    abstained: "abst.",
    abstaining: "abstentions",
    was_needed: "il fallait",
    outcome: "issue",
    verdict: (verdict: Verdict) => fr_verdict[verdict],
    by_chair: (verdict: string) => `${verdict}, voix prépondérante`,
    tied: "à égalité",
    yours: (mark: number) => `vous : ${mark > 0 ? "pour" : mark < 0 ? "contre" : "abstention"}`,
    by_for: " par le nombre de pour",
    how_counted: (majority: Majority, base: MajorityBase, quorum: boolean) =>
        `Adopté avec ${majority === "relative" ? "plus de pour que de contre" : `${fr_part[majority]} des ${fr_base[base][1]}${majority === "absolute" ? "" : " au moins"}`}${quorum ? ", si plus de la moitié des inscrits sont présents à la clôture" : ""}. Exprimés : les pour et les contre.`,
});
