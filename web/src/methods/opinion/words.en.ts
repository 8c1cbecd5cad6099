import { translate } from "../../i18n/catalogue.ts";
import type { opinion_words } from "./words.ts";

translate<typeof opinion_words>("opinion_words", {
    first: (title: string, agree: number, disagree: number) => `“${title}” comes first, with ${agree} for and ${disagree} against`,
    first_live: (title: string, agree: number, disagree: number) => `“${title}” leads, with ${agree} for and ${disagree} against`,
    counts: (agree: number, disagree: number, pass: number) => `${agree} for, ${disagree} against, ${pass} neutral`,
    agree: "for",
    disagree: "against",
    pass: "neutral",
    balance: "balance",
    by_agree: " by those in favour",
    how_counted: "“For” minus “against” ranks the proposals; at equal balance, the number “for”; after that they are tied.",
    yours: (opinion: string) => `you: ${opinion}`,
});
