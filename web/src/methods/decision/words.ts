import { catalogue } from "../../i18n/catalogue.ts";
import { en_plural, fr_number, fr_plural, fr_word } from "../../i18n/plural.ts";
import type { Majority, MajorityBase, Verdict } from "../../protocol.ts";

const fr_abstained = (n: number): string => (n === 0 ? "" : ` ; ${fr_plural(n, "abstention", "abstentions")}`);
const en_abstained = (n: number): string => (n === 0 ? "" : `; ${en_plural(n, "abstention", "abstentions")}`);

const fr_base: Readonly<Record<MajorityBase, readonly [string, string]>> = { expressed: ["exprimé", "exprimés"], present: ["présent", "présents"], registered: ["inscrit", "inscrits"] };
const fr_part: Readonly<Record<Majority, string>> = { relative: "plus que de contre", absolute: "plus de la moitié", three_fifths: "trois cinquièmes", two_thirds: "deux tiers" };
const en_base: Readonly<Record<MajorityBase, string>> = { expressed: "votes expressed", present: "present", registered: "registered" };
const en_part: Readonly<Record<Majority, string>> = { relative: "more than against", absolute: "more than half", three_fifths: "three fifths", two_thirds: "two thirds" };

const fr_verdict: Readonly<Record<Verdict, string>> = { adopted: "adoptée", rejected: "rejetée", no_quorum: "pas de quorum", not_voted: "pas de décision" };
const en_verdict: Readonly<Record<Verdict, string>> = { adopted: "adopted", rejected: "rejected", no_quorum: "no quorum", not_voted: "no decision" };

// What is said of its results on every page.
export const decision_words = catalogue(
    {
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
            `Vote d’atelier, indicatif. Adopté avec ${majority === "relative" ? "plus de pour que de contre" : `${fr_part[majority]} des ${fr_base[base][1]}${majority === "absolute" ? "" : " au moins"}`}${quorum ? ", si plus de la moitié des inscrits sont présents à la clôture" : ""}. Exprimés : les pour et les contre.`,
    },
    {
        counts: (pour: number, contre: number, abstained: number) => `${pour} for, ${contre} against${en_abstained(abstained)}`,
        adopted: (pour: number, contre: number, abstained: number) => `Adopted: ${pour} for, ${contre} against${en_abstained(abstained)}`,
        adopted_by_chair: (votes: number) => `Adopted by the casting vote: ${votes} for, ${votes} against`,
        rejected: (pour: number, contre: number, abstained: number) => `Rejected: ${pour} for, ${contre} against${en_abstained(abstained)}`,
        rejected_short: (pour: number, needed: string) => `Rejected: ${pour} for; it needed ${needed}`,
        rejected_by_chair: (votes: number) => `Rejected by the casting vote: ${votes} for, ${votes} against`,
        rejected_level: (votes: number) => `Rejected, level: ${votes} for, ${votes} against`,
        no_quorum: (present: number, quorum: number) => `No quorum: ${present} present; it needed ${quorum}`,
        not_voted: "No decision: neither for nor against",
        so_far: (pour: number, contre: number, abstained: number) => `So far: ${pour} for, ${contre} against${en_abstained(abstained)}`,
        many_so_far: (n: number) => `The vote is running: ${en_plural(n, "proposal", "proposals")} to decide`,
        many_adopted: (n: number, of: number) => (n === 0 ? `None of the ${of} proposals is adopted` : `${n} of ${of} proposals ${n === 1 ? "is" : "are"} adopted`),
        needed: (needed: number, majority: Majority, base: MajorityBase, of: number) =>
            (majority === "relative" ? `${needed} (${en_part[majority]})` : `${needed} (${en_part[majority]} of ${of} ${en_base[base]})`),
        it_needed: (needed: string) => `It needed ${needed}.`,
        fragile: (n: number) => (n === 1 ? "A single vote would have changed the result." : `${n} votes would have changed the result.`),
        level: (titles: number) => `${en_plural(titles, "proposal is level", "proposals are level")}: without a casting vote ${titles === 1 ? "it is" : "they are"} rejected.`,
        alone_level: "Level, and without a casting vote, the proposal is rejected.",
        in_favour: "for",
        against: "against",
        abstained: "abst.",
        abstaining: "abstentions",
        was_needed: "needed",
        outcome: "outcome",
        verdict: (verdict: Verdict) => en_verdict[verdict],
        by_chair: (verdict: string) => `${verdict}, casting vote`,
        tied: "level",
        yours: (mark: number) => `you: ${mark > 0 ? "for" : mark < 0 ? "against" : "abstention"}`,
        by_for: " by those in favour",
        how_counted: (majority: Majority, base: MajorityBase, quorum: boolean) =>
            `A workshop vote, indicative. Adopted with ${majority === "relative" ? "more for than against" : `${en_part[majority]} of those ${base === "expressed" ? "who vote for or against" : en_base[base]}${majority === "absolute" ? "" : " at least"}`}${quorum ? ", if more than half of those registered are present at the close" : ""}.`,
    },
);
