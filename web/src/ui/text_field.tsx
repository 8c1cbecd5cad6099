import { useId } from "preact/hooks";
import { common } from "../i18n/common.ts";
import { unstacked } from "./unstacked.ts";

// How many characters a text has by the server's count, which is by code point.
export const sign_count = (text: string): number => [...text].length;

// One line, no control characters, as the protocol takes it.
export const tidy_line = (text: string): string => unstacked(text.replace(/[\u0000-\u001f\u007f\u2028\u2029]+/g, " ")).trim();

// Several lines, as the protocol takes them.
export const tidy_text = (text: string): string =>
    unstacked(text.replace(/\r\n?/g, "\n").replace(/[\u0000-\u0009\u000b-\u001f\u007f]+/g, " ")).trim();

interface TextFieldProps {
    label: string;
    hint?: string;
    value: string;
    most: number;
    rows?: number;
    hide_label?: boolean;
    // Enter sends instead of beginning a line.
    one_line?: boolean;
    // What is wrong with it, in words; absent: nothing.
    fault?: string | undefined;
    on_input(value: string): void;
}

// Ruled paper to write on, with its count. Text beyond the limit is kept and shown as too long, never cut.
export function TextField({ label, hint, value, most, rows = 3, hide_label = false, one_line = false, fault, on_input }: TextFieldProps) {
    const id = useId();
    const length = sign_count(value);
    const too_long = length > most;
    return (
        <div class="text-field">
            <label class={hide_label ? "sr" : ""} for={id}>{label}</label>
            <textarea
                id={id} class="ruled" rows={rows} value={value} aria-describedby={`${id}-hint ${id}-count${fault === undefined ? "" : ` ${id}-fault`}`} aria-invalid={too_long || fault !== undefined}
                enterkeyhint={one_line ? "send" : "enter"}
                onInput={(event) => on_input(event.currentTarget.value)}
                onKeyDown={(event) => {
                    if (!one_line || event.key !== "Enter" || event.isComposing) return;
                    event.preventDefault();
                    event.currentTarget.form?.dispatchEvent(new Event("submit", { bubbles: true, cancelable: true }));
                }}
            />
            <p class="under small soft">
                <span id={`${id}-hint`}>{hint}</span>
                <span id={`${id}-count`} class={too_long ? "nowrap over" : "nowrap"}>
                    <span aria-hidden="true">{common.signs(length, most)}</span>
                    <span class="sr">{common.signs_left(most - length)}</span>
                </span>
            </p>
            {fault !== undefined && <p id={`${id}-fault`} class="fault">{fault}</p>}
        </div>
    );
}
