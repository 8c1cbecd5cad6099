import { later } from "../i18n/later.ts";
import { useSync } from "../ui/sync_context.ts";
import { Footer } from "./footer.tsx";
import { MyProposals } from "./my_proposals.tsx";
import { ProposalList } from "./proposal_list.tsx";
import { step_title } from "./room.tsx";

// The step of merging: the facilitator merges, phones show the proposals as they become.
export function Merging() {
    const sync = useSync();
    const session = sync.one("session");
    if (session === null) return null;
    return (
        <main class="phone">
            <p class="step"><b>{step_title(session)}</b></p>
            <h1>{later.merging_title(sync.all("proposal").length)}</h1>
            <p>{later.merging_hint}</p>
            <MyProposals can_withdraw={false} />
            <ProposalList authors_shown={session.authors_shown} />
            <Footer />
        </main>
    );
}
