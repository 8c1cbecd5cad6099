import { useLayoutEffect, useRef } from "preact/hooks";
import { facilitator } from "../i18n/facilitator.ts";
import type { ProposalRow } from "../protocol.ts";
import { useSync } from "../ui/sync_context.ts";
import { tidy_line } from "../ui/text_field.tsx";
import { useConsole } from "./console_state.ts";
import { use_kept } from "./kept.ts";
import { ReasonField, usable_reason } from "./reason_field.tsx";

interface HideFormProps {
    row: ProposalRow;
    stop(): void;
    // Called when the order is given, before the proposal leaves the list.
    hidden(): void;
}

export function HideForm({ row, stop, hidden }: HideFormProps) {
    const state = useConsole();
    const [reason, set_reason] = use_kept(`${row.proposal}/hide/reason`, "");
    const form = useRef<HTMLFormElement>(null);
    useLayoutEffect(() => form.current?.querySelector("input")?.focus(), []);
    const send = (event: Event): void => {
        event.preventDefault();
        if (!usable_reason(reason)) return;
        state.give({ type: "hide_proposal", proposal: row.proposal, reason: tidy_line(reason) });
        hidden();
    };
    const in_round = state.is_at_vote(row.proposal);
    const is_retained = useSync().one("priorities")?.priorities.includes(row.proposal) ?? false;
    const hints = [
        row.absorbed.length > 0 && facilitator.hiding_releases(row.absorbed.map(({ title }) => title)), in_round && facilitator.hiding_in_round, is_retained && facilitator.hiding_retained,
        row.college !== undefined && facilitator.author_reads_reason, !in_round && facilitator.can_be_shown_again,
    ];
    return (
        <form ref={form} class="inset" onSubmit={send} onKeyDown={(event) => event.key === "Escape" && stop()}>
            <ReasonField
                label={facilitator.reason_of_hiding} value={reason} on_input={set_reason}
                hint={hints.filter(Boolean).join(" ")}
                usual={[
                    facilitator.reason_name, facilitator.reason_off_topic, facilitator.reason_hurtful, facilitator.reason_trial,
                ]}
            />
            <div class="acts">
                <button type="submit" class="btn thin" disabled={!usable_reason(reason)}>{facilitator.hide_it}</button>
                <button type="button" class="btn bare thin" onClick={stop}>{facilitator.leave_as_is}</button>
            </div>
        </form>
    );
}
