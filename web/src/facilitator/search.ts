import type { ProposalRow } from "../protocol.ts";
import { has_words } from "../ui/has_words.ts";

// Whether all the words occur in the proposal or in those merged into it; accents and capitals do not count.
export function found_in(row: ProposalRow, words: string): boolean {
    return has_words([row.title, row.detail, row.author, ...row.absorbed.map((one) => one.title)].join(" "), words);
}
