import { facilitator } from "../i18n/facilitator.ts";
import type { SessionRow } from "../protocol.ts";
import { step_name, step_now } from "./agenda.ts";
import { useConsole } from "./console_state.ts";
import { MergeTray } from "./merge_tray.tsx";
import { IdeasOffer } from "./ideas/offer.tsx";
import { NextStep } from "./next_step.tsx";
import { ProposalList } from "./proposal_list.tsx";
import { ProposeForm } from "./propose_form.tsx";
import { PutAside } from "./put_aside.tsx";
import { AwaitingPanel } from "./to_vote/awaiting_panel.tsx";

// The step of merging.
export function Merging({ session }: { session: SessionRow }) {
    const state = useConsole();
    const live = state.live.value;
    const absorbed = live.reduce((sum, row) => sum + row.absorbed.length, 0);
    return (
        <>
            <div class="sheet">
                <h1>{step_name(step_now(session))}</h1>
                <p class="soft">{facilitator.merging_how}</p>
                <p role="status">{facilitator.merged_so_far(live.length, absorbed)}</p>
                <AwaitingPanel session={session} />
                <ProposalList tickable />
                <ProposeForm />
                <IdeasOffer />
                <PutAside />
            </div>
            <MergeTray />
            <NextStep session={session} cost={facilitator.cost_merging} />
        </>
    );
}
