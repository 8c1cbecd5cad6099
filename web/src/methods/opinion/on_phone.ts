import type { Opinion } from "../../protocol.ts";
import type { OnPhone } from "../face.ts";
import { counts } from "./told.ts";
import { opinion_phone } from "./phone_words.ts";

export type OpinionMark = -1 | 0 | 1;

export const on_phone: OnPhone<Opinion> = {
    yours: ({ mark }) => ({ dots: 1, said: opinion_phone.yours(opinion_word(mark as OpinionMark)) }),
    counts,
};

export function opinion_word(mark: OpinionMark): string {
    switch (mark) {
        case 1: return opinion_phone.agree;
        case -1: return opinion_phone.disagree;
        case 0: return opinion_phone.pass;
    }
}
