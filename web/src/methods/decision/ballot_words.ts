import { french_catalogue } from "../../i18n/catalogue.ts";
import { fr_word } from "../../i18n/plural.ts";
import { rich } from "../../i18n/rich.ts";
import type { DecisionVote } from "../../protocol.ts";

// On its ballot.
export const decision_ballot = french_catalogue("decision_ballot", {
    decide: "Votez : pour, contre ou abstention",
    rule: "Vous pouvez changer jusqu’à la clôture.",
    abstaining: ({ base, majority }: DecisionVote) =>
        majority === "relative" || base === "expressed" ? "S’abstenir ne compte ni pour ni contre." : "S’abstenir pèse comme voter contre.",
    again: "Les idées réunies ici sont à voter de nouveau.",
    voted: (n: number, of: number) => rich`*${n}* ${fr_word(n, "votée", "votées")} sur ${of}`,
    all_voted: "Vous avez tout voté. Merci.",
    next: "Suivante",
    next_long: "Suivante : la prochaine proposition à voter",
    nothing: "Rien de voté pour l’instant",
    received: (n: number) => (n < 2 ? `${n} reçue` : `${n} reçues`),
    given: (vote: string) => `${vote}, noté.`,
    taken_back: "Vote retiré.",
    in_favour: "Pour",
    against: "Contre",
    abstain: "Je m’abstiens",
});

export type DecisionMark = -1 | 0 | 1;

export function vote_word(mark: DecisionMark): string {
    switch (mark) {
        case 1: return decision_ballot.in_favour;
        case -1: return decision_ballot.against;
        case 0: return decision_ballot.abstain;
    }
}
