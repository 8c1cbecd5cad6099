import { participant } from "../i18n/participant.ts";
import { useSync } from "../ui/sync_context.ts";
import { Footer } from "./footer.tsx";
import { MyProposals } from "./my_proposals.tsx";
import { Retained } from "./priorities.tsx";
import { RoundResult } from "./result.tsx";

// After the workshop: what was decided, and what became of one's own ideas.
export function Closed() {
    const sync = useSync();
    const rounds = sync.all("round");
    const last = rounds[rounds.length - 1];
    return (
        <main class="phone">
            <h1>{participant.session_over(sync.one("me", "own")?.called ?? "")}</h1>
            <p>{participant.over_hint}</p>
            <Retained level={2} />
            {last && <RoundResult round={last} level={2} />}
            <MyProposals can_withdraw={false} />
            <Footer />
        </main>
    );
}
