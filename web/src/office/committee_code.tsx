import { committees_said } from "../i18n/office_committees.ts";
import { FieldCode } from "../ui/field_code.tsx";

// The disc of a committee's first field; the steering committee, which is of all fields, has an open one with letters of its own.
export function CommitteeCode({ field = "", steers = false }: { field?: string | undefined; steers?: boolean | undefined }) {
    if (steers) return <span class="code steering-code" aria-hidden="true">{committees_said.steering_code}</span>;
    return <FieldCode field={field} />;
}
