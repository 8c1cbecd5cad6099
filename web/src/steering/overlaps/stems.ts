import { stemmer } from "@orama/stemmers/french";

// What a French title says, whatever its case, accents, plurals and small words: "L’accès aux Écoles" is "acces", "ecol".

// The stems of each text, without repeating one. A word typed without its accents counts as the accented one of another text:
// the stemmer knows endings by their accents.
export function stems_of(texts: readonly string[]): readonly ReadonlySet<string>[] {
    const words = texts.map(words_of);
    const distinct = [...new Set(words.flat())];
    const accented = new Map(distinct.filter((word) => plain(word) !== word).sort().map((word) => [plain(word), word]));
    const stems = new Map(distinct.map((word) => [word, plain(stemmer(accented.get(word) ?? word))]));
    return words.map((all) => new Set(all.map((word) => stems.get(word)!)));
}

function words_of(text: string): readonly string[] {
    return text.normalize("NFC").toLowerCase().replace(/œ/g, "oe").split(/[^\p{L}\p{N}]+/u)
        .filter((word) => word.length > 1 && !/^\p{N}+$/u.test(word) && !small_words.has(plain(word)));
}

const plain = (word: string): string => (/^[a-z0-9]*$/.test(word) ? word : word.normalize("NFD").replace(/[\u0300-\u036f]/g, ""));

// Without accents. What fills a wish beside what it asks for: articles, prepositions, auxiliaries, numbers, stretches of time.
const small_words = new Set(`
    alors apres au aucun aucune aussi autre autres aux avant avec avoir beaucoup bien ca ce cela celle celles celui ces
    cet cette ceux chacun chaque chez comme comment contre dans de deja depuis des dont du elle elles en encore entre est et
    etre eux faire fait faut il ils je jusqu la le les leur leurs lors lui ma mais me meme memes mes mettre mieux mis mise moi
    moins mon ne ni nos notre nous on ont ou par parce parmi pas pendant peu peut place plus plutot pour pouvoir pres puis
    puisqu qu quand que quel quelle quelles quels qui quoi sa sans se sera ses si soit son sont sous sur ta te tes toi ton
    tous tout toute toutes tres trop tu un une vers voir vos votre vous deux trois quatre cinq six sept huit neuf dix douze
    quinze vingt cent mille an ans annee mois semaine jour jours fois
`.trim().split(/\s+/));
