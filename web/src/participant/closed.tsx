import { later } from "../i18n/later.ts";
import { useSync } from "../ui/sync_context.ts";
import { voted_rounds } from "../ui/voted_rounds.ts";
import { Afterwards } from "./afterwards.tsx";
import { Footer } from "./footer.tsx";
import { MyProposals } from "./my_proposals.tsx";
import { Retained } from "./priorities.tsx";
import { RoundResult } from "./result.tsx";

// After the workshop: what was decided, each vote with the newest first, and what became of one's own ideas.
export function Closed() {
    const sync = useSync();
    return (
        <main class="phone">
            <h1>{later.session_over(sync.one("me", "own")?.called ?? "")}</h1>
            <p>{later.over_hint}</p>
            <Retained level={2} />
            <Afterwards />
            {[...voted_rounds(sync)].reverse().map((round) => <RoundResult key={round.round} round={round} level={2} />)}
            <MyProposals can_withdraw={false} />
            <Footer />
        </main>
    );
}
