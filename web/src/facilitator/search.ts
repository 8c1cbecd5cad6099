import type { ProposalRow } from "../protocol.ts";

// Whether all the words occur in the proposal or in those merged into it; accents and capitals do not count.
export function found_in(row: ProposalRow, words: string): boolean {
    const text = plain([row.title, row.detail, row.author, ...row.absorbed.map((one) => one.title)].join(" "));
    return plain(words).split(/\s+/).every((word) => text.includes(word));
}

const plain = (text: string): string => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
