import { facilitator } from "../i18n/facilitator.ts";
import type { SessionRow } from "../protocol.ts";
import { usual_settings } from "./round_settings.ts";
import { step_name, step_now } from "./agenda.ts";
import { useConsole } from "./console_state.ts";
import { IdeasOffer } from "./ideas/offer.tsx";
import { NextStep } from "./next_step.tsx";
import { OnWallNow } from "./on_wall_now.tsx";
import { ProposalList } from "./proposal_list.tsx";
import { ProposeForm } from "./propose_form.tsx";
import { PutAside } from "./put_aside.tsx";
import { AwaitingPanel } from "./to_vote/awaiting_panel.tsx";

// The step of proposing.
export function Proposing({ session }: { session: SessionRow }) {
    const state = useConsole();
    const live = state.live.value;
    return (
        <>
            <div class="sheet">
                <h1>{step_name(step_now(session))}</h1>
                <p class="soft">{live.length === 0 ? facilitator.no_idea_yet : facilitator.ideas_on_wall(live.length)}</p>
                <AwaitingPanel session={session} />
                <ProposeForm />
                <IdeasOffer />
                {live.length === 0 && (
                    <div class="two">
                        <section><h2>{facilitator.to_say}</h2><p>{facilitator.say_proposing}</p></section>
                        <OnWallNow session={session} step_shows={facilitator.wall_proposing} />
                    </div>
                )}
                <ProposalList />
                <PutAside />
            </div>
            <NextStep
                session={session} cost={facilitator.cost_proposing}
                others={
                    <button type="button" class="btn quiet" onClick={() => (state.settings.value = usual_settings(live.length))}>
                        {facilitator.vote_now}
                    </button>
                }
            />
        </>
    );
}
