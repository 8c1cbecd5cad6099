// At most `most` signs of it, up to the end of a word, with "…" where anything is left out.
export function cut_at_word(text: string, most: number): string {
    const signs = [...text];
    if (signs.length <= most) return text;
    const begun = signs.slice(0, most - 1).join("");
    const is_whole = /\s/.test(signs[most - 1]!);
    const at = is_whole ? begun.length : begun.search(/\s\S*$/);
    // One word without end is cut within.
    return `${(at > begun.length / 2 ? begun.slice(0, at) : begun).replace(/[\s,;:.–-]+$/, "")}…`;
}
