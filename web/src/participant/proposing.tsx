import { participant } from "../i18n/participant.ts";
import type { SessionRow } from "../protocol.ts";
import { Footer } from "./footer.tsx";
import { MyProposals } from "./my_proposals.tsx";
import { ProposalList } from "./proposal_list.tsx";
import { ProposeForm } from "./propose_form.tsx";
import { step_title } from "./room.tsx";

// The step of proposing: the form, one's own ideas, everybody's.
export function Proposing({ session }: { session: SessionRow }) {
    const own_title = session.agenda[session.step]?.title;
    return (
        <main class="phone">
            {own_title === undefined && <p class="step"><b>{step_title(session)}</b></p>}
            <h1>{own_title ?? (session.proposing_open ? participant.write_ideas : participant.no_more_ideas)}</h1>
            {session.proposing_open && <ProposeForm />}
            <MyProposals can_withdraw={session.proposing_open} />
            <ProposalList authors_shown={session.authors_shown} />
            <Footer />
        </main>
    );
}
