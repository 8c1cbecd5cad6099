import { common } from "../i18n/common.ts";
import type { SessionRow } from "../protocol.ts";
import { FieldCode } from "./field_code.tsx";

type Committee = Pick<SessionRow, "field" | "other_fields" | "steers">;

// The discs of a session's committee: its first field, then `most` in all and how many more; the steering committee's is of no field.
export function SessionDiscs({ of: { field, other_fields = [], steers }, most = 3 }: { of: Committee; most?: number }) {
    if (steers) return <span class="code" aria-hidden="true">{common.steering_code}</span>;
    if (other_fields.length === 0) return <FieldCode field={field} />;
    const shown = other_fields.slice(0, most - 1);
    const more = other_fields.length - shown.length;
    return <span class="discs">{[field, ...shown].map((one) => <FieldCode key={one} field={one} />)}{more > 0 && <small aria-hidden="true">+{more}</small>}</span>;
}
