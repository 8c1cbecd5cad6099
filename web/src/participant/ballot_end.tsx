import { participant } from "../i18n/participant.ts";
import type { RoundRow } from "../protocol.ts";
import { useSync } from "../ui/sync_context.ts";
import { Footer } from "./footer.tsx";
import { MyProposals } from "./my_proposals.tsx";
import { ProposeForm } from "./propose_form.tsx";
import { LiveResult } from "./result.tsx";

// Below the paper of any method: live results if they were chosen, and one more idea if the step allows it.
export function BallotEnd({ round }: { round: RoundRow }) {
    const session = useSync().one("session");
    return (
        <>
            {round.live_results && <LiveResult round={round} />}
            {session?.proposing_open && (
                <details class="more-ideas">
                    <summary>{participant.propose_too}</summary>
                    <ProposeForm />
                    <MyProposals can_withdraw={false} />
                </details>
            )}
            <Footer />
        </>
    );
}
