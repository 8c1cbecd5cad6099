// The disc of a field, with its two letters; the title stands beside it.
export function FieldCode({ field }: { field: string }) {
    return <span class="code" data-field={field} aria-hidden="true">{field}</span>;
}
