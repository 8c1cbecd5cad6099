import { useState } from "preact/hooks";
import { common, refusal } from "../i18n/common.ts";
import { participant } from "../i18n/participant.ts";
import { detail_length, title_length } from "../protocol.ts";
import type { Declined } from "../sync/sync.ts";
import { announce } from "../ui/announcer.tsx";
import { Notice } from "../ui/notice.tsx";
import { Said } from "../ui/said.tsx";
import { useSync } from "../ui/sync_context.ts";
import { sign_count, TextField, tidy_line, tidy_text } from "../ui/text_field.tsx";
import { read_draft, write_draft } from "./draft.ts";

// One idea on ruled paper. What is being written outlives the page.
export function ProposeForm() {
    const sync = useSync();
    const [draft, set_draft] = useState(() => read_draft(sync));
    const [problem, set_problem] = useState<"empty" | "long" | null>(null);
    const change = (changed: Partial<typeof draft>): void => {
        const next = { ...draft, ...changed };
        set_draft(next);
        set_problem(null);
        write_draft(sync, next);
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

    function take_back(declined: Declined): void {
        if (declined.entry.command.type !== "propose") return;
        change({ title: declined.entry.command.title, detail: declined.entry.command.detail ?? null });
        sync.acknowledge(declined);
    }

    return (
        <form noValidate onSubmit={submit}>
            <RefusedIdeas on_take_back={take_back} />
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

function RefusedIdeas({ on_take_back }: { on_take_back(declined: Declined): void }) {
    const sync = useSync();
    return (
        <>
            {sync.declined.value.map((declined) => declined.entry.command.type === "propose" && (
                <Notice key={declined.entry.id} cut="no" alert>
                    <p><Said>{participant.idea_refused(declined.entry.command.title)}</Said>{refusal[declined.code]}</p>
                    <div class="acts">
                        <button class="btn quiet thin" type="button" onClick={() => on_take_back(declined)}>{participant.take_text_back}</button>
                        <button class="btn bare thin" type="button" onClick={() => sync.acknowledge(declined)}>{common.understood}</button>
                    </div>
                </Notice>
            ))}
        </>
    );
}
