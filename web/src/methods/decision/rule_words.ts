import { catalogue } from "../../i18n/catalogue.ts";
import type { DecisionVote, Majority, MajorityBase } from "../../protocol.ts";

// What a proposal needs to be adopted.
export const rule_words = catalogue(
    {
        relative: "Adopté s’il y a plus de pour que de contre.",
        absolute: (base: string) => `Adopté si plus de la moitié ${base} votent pour.`,
        three_fifths: (base: string) => `Adopté si trois cinquièmes ${base} au moins votent pour.`,
        two_thirds: (base: string) => `Adopté si deux tiers ${base} au moins votent pour.`,
        expressed: "des exprimés",
        present: "des présents",
        registered: "des inscrits",
        abstaining_is_nothing: "S’abstenir ne compte ni pour ni contre.",
        abstaining_is_against: "S’abstenir pèse comme voter contre.",
        absent_is_against: "S’abstenir ou ne pas voter pèse comme voter contre.",
        quorum: "Plus de la moitié des inscrits doivent être présents à la clôture.",
    },
    {
        relative: "Adopted if there are more for than against.",
        absolute: (base: string) => `Adopted if more than half ${base} vote for.`,
        three_fifths: (base: string) => `Adopted if three fifths ${base} at least vote for.`,
        two_thirds: (base: string) => `Adopted if two thirds ${base} at least vote for.`,
        expressed: "of the votes expressed",
        present: "of those present",
        registered: "of those registered",
        abstaining_is_nothing: "Abstaining counts neither for nor against.",
        abstaining_is_against: "Abstaining weighs as voting against.",
        absent_is_against: "Abstaining or not voting weighs as voting against.",
        quorum: "More than half of those registered must be present at the close.",
    },
);

export function rule_of({ majority, base, quorum }: DecisionVote): string {
    const abstaining = majority === "relative" ? rule_words.abstaining_is_nothing : abstaining_by(base);
    return [adopted_by(majority, base), abstaining, ...(quorum ? [rule_words.quorum] : [])].join(" ");
}

function adopted_by(majority: Majority, base: MajorityBase): string {
    const of = { expressed: rule_words.expressed, present: rule_words.present, registered: rule_words.registered }[base];
    switch (majority) {
        case "relative": return rule_words.relative;
        case "absolute": return rule_words.absolute(of);
        case "three_fifths": return rule_words.three_fifths(of);
        case "two_thirds": return rule_words.two_thirds(of);
    }
}

function abstaining_by(base: MajorityBase): string {
    switch (base) {
        case "expressed": return rule_words.abstaining_is_nothing;
        case "present": return rule_words.abstaining_is_against;
        case "registered": return rule_words.absent_is_against;
    }
}
