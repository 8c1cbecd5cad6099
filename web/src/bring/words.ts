// Texts compared as people compare them.

// Small letters without accents, parted by single spaces: "Coût (k€)" is "cout keur".
export const plain = (text: string): string =>
    text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase()
        .replace(/œ/g, "oe").replace(/æ/g, "ae").replace(/€/g, "eur").replace(/%/g, " pourcent ")
        .replace(/[^\p{L}\p{N}]+/gu, " ").trim();

// The same to whoever reads it: only spaces, line ends and the shape of apostrophes differ.
export const is_same_text = (one: string, other: string): boolean => read_aloud(one) === read_aloud(other);
const read_aloud = (text: string): string => text.normalize("NFC").replace(/['’]/g, "’").replace(/\s+/g, " ").trim();
