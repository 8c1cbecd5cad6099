import { french_catalogue } from "../../i18n/catalogue.ts";

// One's own mark, on the ballot and beside the result.
export const consensus_phone = french_catalogue("consensus_phone", { agree: "D’accord", disagree: "Pas d’accord", pass: "Je passe" });

export type ConsensusMark = -1 | 0 | 1;

export function consensus_word(mark: ConsensusMark): string {
    switch (mark) {
        case 1: return consensus_phone.agree;
        case -1: return consensus_phone.disagree;
        case 0: return consensus_phone.pass;
    }
}
