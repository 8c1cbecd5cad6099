// French counts one up to 1.99…, English only 1.
export const fr_plural = (n: number, one: string, many: string): string => `${n}\u00a0${Math.abs(n) < 2 ? one : many}`;
export const en_plural = (n: number, one: string, many: string): string => `${n}\u00a0${n === 1 ? one : many}`;

// The word without its number.
export const fr_word = (n: number, one: string, many: string): string => (Math.abs(n) < 2 ? one : many);
export const en_word = (n: number, one: string, many: string): string => (n === 1 ? one : many);

// "1^re^", "3^e^" and "1st", "3rd", as marks for rich``.
export const fr_rank = (n: number): readonly [string, string] => [String(n), n === 1 ? "re" : "e"];
export function en_rank(n: number): readonly [string, string] {
    const teen = n % 100 >= 11 && n % 100 <= 13;
    return [String(n), teen ? "th" : (["th", "st", "nd", "rd"][n % 10] ?? "th")];
}

// "Trois", to begin a sentence with; feminine.
export const fr_number = (n: number): string =>
    ["", "Une", "Deux", "Trois", "Quatre", "Cinq", "Six", "Sept", "Huit", "Neuf", "Dix"][n] ?? String(n);
