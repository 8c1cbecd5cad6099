import { participant } from "../i18n/participant.ts";

export type OpinionMark = -1 | 0 | 1;
export const opinions: readonly OpinionMark[] = [1, -1, 0];

export function opinion_word(mark: OpinionMark): string {
    switch (mark) {
        case 1: return participant.agree;
        case -1: return participant.disagree;
        case 0: return participant.pass;
    }
}
