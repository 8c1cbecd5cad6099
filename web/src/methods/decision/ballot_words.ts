import { catalogue } from "../../i18n/catalogue.ts";
import { en_word, fr_word } from "../../i18n/plural.ts";
import { rich } from "../../i18n/rich.ts";
import type { DecisionVote } from "../../protocol.ts";

// On its ballot.
export const decision_ballot = catalogue(
    {
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
    },
    {
        decide: "Vote: for, against or abstain",
        rule: "You can change until the close.",
        abstaining: ({ base, majority }: DecisionVote) =>
            majority === "relative" || base === "expressed" ? "Abstaining counts neither for nor against." : "Abstaining weighs as voting against.",
        again: "The ideas merged here are to be voted on again.",
        voted: (n: number, of: number) => rich`*${n}* of ${of} ${en_word(of, "voted on", "voted on")}`,
        all_voted: "You have voted on all. Thank you.",
        next: "Next",
        next_long: "Next: the next proposal to vote on",
        nothing: "Nothing voted yet",
        received: (n: number) => `${n} received`,
        given: (vote: string) => `${vote}, noted.`,
        taken_back: "Vote taken back.",
        in_favour: "For",
        against: "Against",
        abstain: "Abstain",
    },
);

export type DecisionMark = -1 | 0 | 1;

export function vote_word(mark: DecisionMark): string {
    switch (mark) {
        case 1: return decision_ballot.in_favour;
        case -1: return decision_ballot.against;
        case 0: return decision_ballot.abstain;
    }
}
