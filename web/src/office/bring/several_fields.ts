import { field_of } from "../../bring/field_of.ts";
import type { FieldRow } from "../../protocol.ts";

// The fields that a cell names, parted by ";", "," or "/", each once and in the order of the cell. A title may hold such signs itself:
// as much of the cell as names one field is one. What names none comes back as `unknown`.
export function several_fields(text: string, fields: readonly FieldRow[]): { fields: readonly string[] } | { unknown: string } {
    const parts = text.split(/([;,/])/);
    const named = new Set<string>();
    for (let from = 0; from < parts.length;) {
        if ((parts[from] ?? "").trim() === "") {
            from += 2;
            continue;
        }
        const { field, next } = longest(parts, from, fields);
        if (field === null) return { unknown: parts[from]!.trim() };
        named.add(field);
        from = next;
    }
    return { fields: [...named] };
}

// Words stand at even places, the signs that part them between.
function longest(parts: readonly string[], from: number, fields: readonly FieldRow[]): { field: string | null; next: number } {
    for (let last = parts.length - 1; last >= from; last -= 2) {
        const field = field_of(parts.slice(from, last + 1).join(""), fields);
        if (field !== null) return { field, next: last + 2 };
    }
    return { field: null, next: from + 2 };
}
