import type { FieldRow } from "../protocol.ts";
import { plain } from "./words.ts";

// By its code, its title, or the beginning of one title only.
export function field_of(text: string, fields: readonly FieldRow[]): string | null {
    const said = plain(text);
    const same = fields.find(({ field, title }) => plain(field) === said || plain(title) === said);
    if (same !== undefined) return same.field;
    const begun = said.length < 4 ? [] : fields.filter(({ title }) => plain(title).startsWith(said));
    return begun.length === 1 ? begun[0]!.field : null;
}
