import { useId } from "preact/hooks";

interface LineFieldProps {
    label: string;
    optional?: string;
    hint?: string;
    // What is wrong with it, in words; absent: nothing.
    fault?: string | undefined;
    value: string;
    numeric?: boolean;
    // What is offered to be typed; anything else may be.
    choices?: readonly string[];
    on_input(value: string): void;
}

// One line to fill in, with its hint and, once it was tried, its fault.
export function LineField({ label, optional, hint, fault, value, numeric = false, choices, on_input }: LineFieldProps) {
    const id = useId();
    const told = [hint === undefined ? "" : `${id}-hint`, fault === undefined ? "" : `${id}-fault`].filter(Boolean).join(" ");
    return (
        <div class="line-field">
            <label for={id}>{label} {optional !== undefined && <span class="optional">{optional}</span>}</label>
            {hint !== undefined && <p id={`${id}-hint`} class="small soft">{hint}</p>}
            <input
                id={id} class="input" value={value} inputMode={numeric ? "numeric" : "text"} autocomplete="off" list={choices === undefined ? undefined : `${id}-choices`}
                aria-invalid={fault !== undefined} aria-describedby={told === "" ? undefined : told}
                onInput={(event) => on_input(event.currentTarget.value)}
            />
            {choices !== undefined && <datalist id={`${id}-choices`}>{choices.map((one) => <option key={one} value={one} />)}</datalist>}
            {fault !== undefined && <p id={`${id}-fault`} class="fault">{fault}</p>}
        </div>
    );
}

// Moves the focus to the first field with a fault.
export function focus_first_fault(form: HTMLElement): void {
    requestAnimationFrame(() => form.querySelector<HTMLElement>("[aria-invalid=true]")?.focus());
}
