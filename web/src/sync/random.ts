const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
// Read aloud and noted by hand: no sign looks like another. 32 of them.
const plain_signs = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

// `length` of these signs, of which there are a power of two, at most 64: base64url has 6 random bits each. Works without a secure
// context, unlike randomUUID.
function random_word(length: number, signs = alphabet): string {
    const bytes = crypto.getRandomValues(new Uint8Array(length));
    return Array.from(bytes, (byte) => signs.charAt(byte & (signs.length - 1))).join("");
}

// A person's or a link's secret: 192 bits.
export const new_key = (): string => random_word(32);

// Names one opened page among all of a person's: 72 bits.
export const new_device = (): string => random_word(12);

// Of one's ballot as it results from one change: 40 bits.
export const new_receipt = (): string => random_word(8, plain_signs);

// The same in an order that tells nothing of the one before.
export function shuffled<T>(list: readonly T[]): readonly T[] {
    const mixed = [...list];
    const words = crypto.getRandomValues(new Uint32Array(mixed.length));
    for (let last = mixed.length - 1; last > 0; last -= 1) {
        const other = words[last]! % (last + 1);
        [mixed[last], mixed[other]] = [mixed[other]!, mixed[last]!];
    }
    return mixed;
}
