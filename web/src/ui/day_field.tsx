import { useId } from "preact/hooks";

interface DayFieldProps {
    label: string;
    optional?: string;
    hint?: string;
    // The first and the last day that the calendar offers, as 2027-03-08; more can be typed.
    min?: string;
    max?: string;
    value: string;
    // What is wrong with it, in words.
    fault: string | undefined;
    on_input(value: string): void;
}

// A day of the calendar to choose or to type.
export function DayField({ label, optional, hint, min, max, value, fault, on_input }: DayFieldProps) {
    const id = useId();
    return (
        <div class="line-field day">
            <label for={id}>{label} {optional !== undefined && <span class="optional">{optional}</span>}</label>
            {hint !== undefined && <p id={`${id}-hint`} class="small soft">{hint}</p>}
            <input
                id={id} type="date" class="input" min={min} max={max} value={value} aria-invalid={fault !== undefined}
                aria-describedby={hint === undefined ? `${id}-fault` : `${id}-hint ${id}-fault`} onInput={(event) => on_input(event.currentTarget.value)}
            />
            <p id={`${id}-fault`} class="fault">{fault}</p>
        </div>
    );
}
