import { Inflate } from "fflate";
import { most, Unreadable } from "./reading.ts";

// The files packed in a workbook, by name. All that is unpacked of it together may be so long, whatever it says of itself.
export class Package {
    private constructor(
        private readonly bytes: Uint8Array,
        private readonly entries: ReadonlyMap<string, Entry>,
        private left_bytes: number,
    ) {}

    static open(bytes: Uint8Array, unpacked_bytes: number = most.unpacked_bytes): Package {
        return new Package(bytes, entries_of(bytes), unpacked_bytes);
    }

    get names(): readonly string[] {
        return [...this.entries.keys()];
    }

    // undefined: there is none of that name.
    text(name: string): string | undefined {
        const entry = this.entries.get(name);
        if (entry === undefined) return undefined;
        const bytes = this.unpacked(entry);
        const mark = (bytes[0] ?? 0) * 256 + (bytes[1] ?? 0);
        return new TextDecoder(mark === 0xfffe ? "utf-16le" : mark === 0xfeff ? "utf-16be" : "utf-8").decode(bytes);
    }

    private unpacked(entry: Entry): Uint8Array {
        const packed = packed_bytes(this.bytes, entry);
        const parts: Uint8Array[] = [];
        const take = (part: Uint8Array): void => {
            this.left_bytes -= part.length;
            if (this.left_bytes < 0) throw new Unreadable("unpacks_too_large");
            parts.push(part);
        };
        if (entry.method === 0) take(packed);
        else inflate(packed, take);
        const whole = joined(parts);
        if (checksum(whole) !== entry.checksum) throw new Unreadable("damaged");
        return whole;
    }
}

interface Entry { readonly method: number; readonly checksum: number; readonly packed: number; readonly at: number }

const end_mark = 0x06054b50;
const entry_mark = 0x02014b50;
const local_mark = 0x04034b50;
const stored_or_deflated = [0, 8];

function entries_of(bytes: Uint8Array): ReadonlyMap<string, Entry> {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    try {
        const end = end_of(view);
        const count = view.getUint16(end + 10, true);
        if (count > most.entries) throw new Unreadable("damaged");
        const entries = new Map<string, Entry>();
        let at = view.getUint32(end + 16, true);
        for (let n = 0; n < count; ++n) {
            if (view.getUint32(at, true) !== entry_mark) throw new Unreadable("damaged");
            const name_end = at + 46 + view.getUint16(at + 28, true);
            const name = new TextDecoder().decode(bytes.subarray(at + 46, name_end));
            // The first bit: it is sealed with a password.
            if ((view.getUint16(at + 8, true) & 1) === 1) throw new Unreadable("protected");
            // Two of a name: programs would not agree on which is meant.
            if (entries.has(name)) throw new Unreadable("damaged");
            const method = view.getUint16(at + 10, true);
            if (!stored_or_deflated.includes(method)) throw new Unreadable("damaged");
            const [checksum, packed] = [view.getUint32(at + 16, true), view.getUint32(at + 20, true)];
            entries.set(name, { method, checksum, packed, at: view.getUint32(at + 42, true) });
            // What else is said of it, and a comment.
            at = name_end + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
        }
        return entries;
    } catch (error) {
        throw as_damage(error);
    }
}

// The record at a package's end, which a comment may follow.
function end_of(view: DataView): number {
    const last = view.byteLength - 22;
    for (let at = last; at >= Math.max(0, last - 0xffff); --at) if (view.getUint32(at, true) === end_mark) return at;
    throw new Unreadable("damaged");
}

function packed_bytes(bytes: Uint8Array, { at, packed }: Entry): Uint8Array {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    try {
        if (view.getUint32(at, true) !== local_mark) throw new Unreadable("damaged");
        const begins = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
        if (begins + packed > bytes.length) throw new Unreadable("damaged");
        return bytes.subarray(begins, begins + packed);
    } catch (error) {
        throw as_damage(error);
    }
}

// A piece unpacks to a thousand times its length at most, so that little more than the limit is ever in memory.
const piece_bytes = 16 * 1024;

function inflate(packed: Uint8Array, take: (part: Uint8Array) => void): void {
    const inflating = new Inflate(take);
    try {
        for (let at = 0; at === 0 || at < packed.length; at += piece_bytes)
            inflating.push(packed.subarray(at, at + piece_bytes), at + piece_bytes >= packed.length);
    } catch (error) {
        throw as_damage(error);
    }
}

const as_damage = (error: unknown): Unreadable => (error instanceof Unreadable ? error : new Unreadable("damaged"));

function joined(parts: readonly Uint8Array[]): Uint8Array {
    const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const part of parts) {
        whole.set(part, at);
        at += part.length;
    }
    return whole;
}

const remainders = Uint32Array.from({ length: 256 }, (_, byte) => {
    let remainder = byte;
    for (let bit = 0; bit < 8; ++bit) remainder = remainder & 1 ? 0xedb88320 ^ (remainder >>> 1) : remainder >>> 1;
    return remainder;
});

// CRC-32, as packages have it.
function checksum(bytes: Uint8Array): number {
    let sum = 0xffffffff;
    for (const byte of bytes) sum = remainders[(sum ^ byte) & 0xff]! ^ (sum >>> 8);
    return (sum ^ 0xffffffff) >>> 0;
}
