// What two writings of one funder have in common: without capitals, accents, blanks and the shape of an apostrophe. As the server holds
// names to be the same, so that an envelope that it takes for another is not shown as one of two.
export const funder_key = (name: string): string =>
    name.normalize("NFKD").replace(/\p{M}+/gu, "").toUpperCase().toLowerCase().replace(/\s+/g, "").replace(/œ/g, "oe").replace(/æ/g, "ae").replace(/’/g, "'");
