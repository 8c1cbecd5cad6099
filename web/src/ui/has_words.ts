// Whether all the words occur in the text; accents and capitals do not count.
export function has_words(text: string, words: string): boolean {
    const searched = plain(text);
    return plain(words).split(/\s+/).every((word) => searched.includes(word));
}

// Without accents and capitals.
export const plain = (text: string): string =>
    text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/œ/gi, "oe").toLowerCase();
