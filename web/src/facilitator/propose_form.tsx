import { useState } from "preact/hooks";
import { facilitator } from "../i18n/facilitator.ts";
import { detail_length, title_length } from "../protocol.ts";
import { TextField, sign_count, tidy_line, tidy_text } from "../ui/text_field.tsx";
import { useConsole } from "./console_state.ts";
import { use_kept } from "./kept.ts";

// Types an idea for somebody without a phone. Stays open for the next one.
export function ProposeForm() {
    const state = useConsole();
    const [title, set_title] = use_kept("propose/title", "");
    const [detail, set_detail] = use_kept("propose/detail", "");
    const [begun] = useState(title !== "" || detail !== "");
    const words = tidy_line(title);
    const fits = words !== "" && sign_count(words) <= title_length && sign_count(tidy_text(detail)) <= detail_length;
    const send = (event: Event): void => {
        event.preventDefault();
        if (!fits) return;
        state.give({ type: "propose", title: words, ...(tidy_text(detail) === "" ? {} : { detail: tidy_text(detail) }) });
        set_title("");
        set_detail("");
        (event.currentTarget as HTMLFormElement).querySelector("textarea")?.focus();
    };
    return (
        <details class="propose" open={begun}>
            <summary>{facilitator.type_for_somebody}</summary>
            <form class="inset" onSubmit={send}>
                <TextField
                    label={facilitator.title_label} value={title} most={title_length} rows={2} one_line on_input={set_title}
                />
                <TextField label={facilitator.detail_label} value={detail} most={detail_length} rows={2} on_input={set_detail} />
                <div class="acts">
                    <button type="submit" class="btn thin" disabled={!fits}>{facilitator.add_to_wall}</button>
                </div>
            </form>
        </details>
    );
}
