import { envelopes } from "../../i18n/envelopes.ts";
import { euros } from "../../i18n/money.ts";
import type { EnvelopeScope, FieldRow } from "../../protocol.ts";
import { left_of, type Held } from "./envelopes.ts";

// How envelopes are told, as in the documents.

// "Jeunesse, 2027, CAF"; of the whole convention "Toute la convention".
export function name_of({ year, field, funder }: EnvelopeScope, fields: readonly FieldRow[]): string {
    const title = field === undefined ? undefined : (fields.find((one) => one.field === field)?.title ?? field);
    return [title, year, funder].filter((one) => one !== undefined).join(", ") || envelopes.whole;
}

// What matters of all: how many are exceeded. At least one is there.
export function in_short(all: readonly Held[]): string {
    const exceeded = all.filter((one) => left_of(one) < 0);
    const [first] = exceeded;
    if (all.length === 1) return first === undefined ? envelopes.one_fits : envelopes.one_exceeded(euros(-left_of(first)));
    if (exceeded.length === 0) return envelopes.none_exceeded(all.length);
    return exceeded.length === all.length ? envelopes.all_exceeded(all.length) : envelopes.exceeded_of(exceeded.length, all.length);
}
