import { facilitator } from "../i18n/facilitator.ts";
import { useConsole } from "./console_state.ts";
import { ProposalList } from "./proposal_list.tsx";
import { ProposeForm } from "./propose_form.tsx";
import { PutAside } from "./put_aside.tsx";

// The proposals below another matter: to correct, hide, show again, merge or type in. What is ticked is merged in a MergeTray.
export function ProposalsAtHand({ open }: { open: boolean }) {
    const state = useConsole();
    return (
        <details class="at-hand" open={open}>
            <summary>{facilitator.proposals_at_hand(state.live.value.length)}</summary>
            <ProposeForm />
            <ProposalList tickable />
            <PutAside />
        </details>
    );
}
