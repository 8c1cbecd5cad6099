import { useId } from "preact/hooks";
import { facilitator } from "../i18n/facilitator.ts";
import { reason_length } from "../protocol.ts";
import { sign_count, tidy_line } from "../ui/text_field.tsx";

export function usable_reason(reason: string): boolean {
    const words = tidy_line(reason);
    return words !== "" && sign_count(words) <= reason_length;
}

interface ReasonFieldProps {
    label: string;
    hint?: string;
    value: string;
    usual: readonly string[];
    on_input(reason: string): void;
}

// A reason, which goes on record, with buttons for the usual ones.
export function ReasonField({ label, hint, value, usual, on_input }: ReasonFieldProps) {
    const id = useId();
    return (
        <div class="reason">
            <label for={id}>{label}</label>
            <input
                id={id} class="input" value={value} maxLength={reason_length} aria-describedby={`${id}-hint`}
                onInput={(event) => on_input(event.currentTarget.value)}
            />
            {hint !== undefined && <p id={`${id}-hint`} class="small soft">{hint}</p>}
            <div class="usual" role="group" aria-label={facilitator.usual_reasons}>
                {usual.map((reason) => (
                    <button key={reason} type="button" aria-pressed={value === reason} onClick={() => on_input(reason)}>
                        {reason}
                    </button>
                ))}
            </div>
        </div>
    );
}
