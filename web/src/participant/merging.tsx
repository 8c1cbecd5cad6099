import { participant } from "../i18n/participant.ts";
import type { SessionRow } from "../protocol.ts";
import { useSync } from "../ui/sync_context.ts";
import { Footer } from "./footer.tsx";
import { MyProposals } from "./my_proposals.tsx";
import { ProposalList } from "./proposal_list.tsx";
import { step_title } from "./room.tsx";

// The step of merging: the facilitator merges, phones show the proposals as they become.
export function Merging({ session }: { session: SessionRow }) {
    const sync = useSync();
    return (
        <main class="phone">
            <p class="step"><b>{step_title(session)}</b></p>
            <h1>{participant.merging_title(sync.all("proposal").length)}</h1>
            <p>{participant.merging_hint}</p>
            <MyProposals can_withdraw={session.proposing_open} />
            <ProposalList authors_shown={session.authors_shown} />
            <Footer />
        </main>
    );
}
