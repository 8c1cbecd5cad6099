import { useLayoutEffect, useRef } from "preact/hooks";
import { facilitator } from "../i18n/facilitator.ts";
import { detail_length, title_length, type ProposalRow } from "../protocol.ts";
import { TextField, sign_count, tidy_line, tidy_text } from "../ui/text_field.tsx";
import { useConsole } from "./console_state.ts";
import { use_kept } from "./kept.ts";
import { ReasonField, usable_reason } from "./reason_field.tsx";

export function CorrectForm({ row, stop }: { row: ProposalRow; stop(): void }) {
    const state = useConsole();
    const kept = `${row.proposal}/correct`;
    const [title, set_title] = use_kept(`${kept}/title`, row.title ?? "");
    const [detail, set_detail] = use_kept(`${kept}/detail`, row.detail ?? "");
    const [reason, set_reason] = use_kept<string>(`${kept}/reason`, facilitator.reason_typo);
    const form = useRef<HTMLFormElement>(null);
    useLayoutEffect(() => form.current?.querySelector("textarea")?.focus(), []);
    const in_round = state.is_at_vote(row.proposal);
    const words = tidy_line(title);
    const fits = words !== "" && sign_count(words) <= title_length && sign_count(tidy_text(detail)) <= detail_length;
    const ready = fits && usable_reason(reason) && row.state !== "withdrawn";
    const send = (event: Event): void => {
        event.preventDefault();
        if (!ready) return;
        const told = tidy_text(detail) === "" ? {} : { detail: tidy_text(detail) };
        state.give({ type: "correct_proposal", proposal: row.proposal, title: words, ...told, reason: tidy_line(reason) });
        stop();
    };
    return (
        <form ref={form} class="inset" onSubmit={send} onKeyDown={(event) => event.key === "Escape" && stop()}>
            {row.state !== "live" && (
                <p role="status"><b>{row.state === "withdrawn" ? facilitator.withdrawn_meanwhile : facilitator.gone_meanwhile}</b></p>
            )}
            {in_round && <p>{facilitator.correcting_in_round}</p>}
            <TextField label={facilitator.title_label} value={title} most={title_length} rows={2} one_line on_input={set_title} />
            <TextField label={facilitator.detail_label} value={detail} most={detail_length} rows={3} on_input={set_detail} />
            <ReasonField
                label={facilitator.reason_of_correction} hint={facilitator.reason_on_record} value={reason} on_input={set_reason}
                usual={[facilitator.reason_typo, facilitator.reason_clearer, facilitator.reason_name]}
            />
            <div class="acts">
                <button type="submit" class="btn thin" disabled={!ready}>{facilitator.save_correction}</button>
                <button type="button" class="btn bare thin" onClick={stop}>{facilitator.leave_as_is}</button>
            </div>
        </form>
    );
}
