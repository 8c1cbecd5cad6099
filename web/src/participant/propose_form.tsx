import { useState } from "preact/hooks";
import { participant } from "../i18n/participant.ts";
import { detail_length, title_length } from "../protocol.ts";
import { announce } from "../ui/announcer.tsx";
import { Notice } from "../ui/notice.tsx";
import { useSync } from "../ui/sync_context.ts";
import { sign_count, TextField, tidy_line, tidy_text } from "../ui/text_field.tsx";
import { read_draft, write_draft } from "./draft.ts";

// The form for one idea; what is being written is kept as a draft.
export function ProposeForm() {
    const sync = useSync();
    const draft = read_draft(sync);
    const [problem, set_problem] = useState<"empty" | "long" | null>(null);
    const change = (changed: Partial<typeof draft>): void => {
        set_problem(null);
        write_draft(sync, { ...draft, ...changed });
    };

    function submit(event: Event): void {
        event.preventDefault();
        const title = tidy_line(draft.title);
        const detail = tidy_text(draft.detail ?? "");
        const long = sign_count(title) > title_length;
        const found = title === "" ? "empty" : long || sign_count(detail) > detail_length ? "long" : null;
        if (found) {
            set_problem(found);
            (event.currentTarget as HTMLElement).querySelectorAll("textarea")[Number(title !== "" && !long)]?.focus();
            return;
        }
        sync.order({ type: "propose", title, ...(detail === "" ? {} : { detail }) });
        change({ title: "", detail: null });
        announce(participant.idea_added);
    }

    return (
        <form noValidate onSubmit={submit}>
            <TextField
                label={participant.your_idea} hide_label hint={participant.one_at_a_time} value={draft.title} most={title_length}
                one_line on_input={(title) => change({ title })}
            />
            {draft.detail === null ? (
                <button class="btn bare thin" type="button" onClick={() => change({ detail: "" })}>{participant.add_detail}</button>
            ) : (
                <TextField
                    label={participant.detail_label} hint={participant.detail_hint} value={draft.detail} most={detail_length} rows={4}
                    on_input={(detail) => change({ detail })}
                />
            )}
            {problem && (
                <Notice cut="no" alert><p>{problem === "empty" ? participant.write_first : participant.too_long}</p></Notice>
            )}
            <button class="btn wide">{participant.add_idea}</button>
        </form>
    );
}
