import { participant } from "../i18n/participant.ts";
import type { SessionRow } from "../protocol.ts";
import { Dot } from "../ui/dots.tsx";
import { Footer } from "./footer.tsx";
import { ProposalList } from "./proposal_list.tsx";

// Nothing to do yet at this step: what comes next, and the proposals to read meanwhile.
export function Waiting({ title, session }: { title: string; session: SessionRow }) {
    return (
        <main class="phone">
            <p class="hollow"><Dot cut="none" /></p>
            <h1>{title}</h1>
            <p>{participant.screen_changes}</p>
            <ProposalList authors_shown={session.authors_shown} />
            <Footer />
        </main>
    );
}
