const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

// `length` characters of base64url, 6 random bits each. Works without a secure context, unlike randomUUID.
function random_word(length: number): string {
    const bytes = crypto.getRandomValues(new Uint8Array(length));
    return Array.from(bytes, (byte) => alphabet.charAt(byte & 63)).join("");
}

// A person's or a link's secret: 192 bits.
export const new_key = (): string => random_word(32);

// Names one opened page among all of a person's: 72 bits.
export const new_device = (): string => random_word(12);
