import { read_csv } from "./csv.ts";
import { read_json } from "./json.ts";
import { is_ods, read_ods } from "./ods.ts";
import { most, Unreadable, type Table, type WhyUnreadable } from "./reading.ts";
import { is_xlsx, read_xlsx } from "./xlsx.ts";
import { Package } from "./zip.ts";

// What a file is follows from its bytes; its name is not asked.

export type FileRead = { readonly tables: readonly Table[] } | { readonly why: WhyUnreadable; readonly line?: number };
// What reading needs of a browser's File.
export interface FileToRead { readonly size: number; arrayBuffer(): Promise<ArrayBuffer> }

// Those of its sheets that say something. There may be too much of one only where its columns say nothing that is known.
export async function read_file(file: FileToRead, is_known: (table: Table) => boolean): Promise<FileRead> {
    if (file.size > most.file_bytes) return { why: "too_large" };
    try {
        const tables = tables_of(new Uint8Array(await file.arrayBuffer())).filter(({ rows }) => rows.length > 0);
        const over = tables.find((table) => table.over !== undefined && is_known(table))?.over;
        return over ?? (tables.length === 0 ? { why: "empty" } : { tables });
    } catch (error) {
        if (!(error instanceof Unreadable)) return { why: "damaged" };
        return { why: error.why, ...(error.line === undefined ? {} : { line: error.line }) };
    }
}

const starts = (bytes: Uint8Array, ...first: number[]): boolean => first.every((byte, at) => bytes[at] === byte);

function tables_of(bytes: Uint8Array): readonly Table[] {
    if (bytes.length > most.file_bytes) throw new Unreadable("too_large");
    if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw new Unreadable(is_sealed(bytes) ? "protected" : "old_or_protected");
    if (!starts(bytes, 0x50, 0x4b)) return [(begins_as_json(bytes) ? read_json(bytes) : null) ?? read_csv(bytes)];
    const pack = Package.open(bytes);
    if (is_xlsx(pack)) return read_xlsx(pack);
    if (is_ods(pack)) return read_ods(pack);
    throw new Unreadable("not_a_table");
}

// With a bracket, behind a mark and spaces.
const begins_as_json = (bytes: Uint8Array): boolean => /^\ufeff?\s*[[{]/.test(new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes.subarray(0, 100)));

// In such a container Excel puts both its old files and new ones with a password, these under this name.
function is_sealed(bytes: Uint8Array): boolean {
    return new TextDecoder("utf-16le").decode(bytes.subarray(0, bytes.length - (bytes.length % 2))).includes("EncryptedPackage");
}
