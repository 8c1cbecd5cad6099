import { useState } from "preact/hooks";
import { other_doors } from "../i18n/other_doors.ts";
import { useSync } from "../ui/sync_context.ts";
import { my_ballot } from "./ballot.ts";
import { Footer } from "./footer.tsx";
import { Room } from "./room.tsx";

// What one person has to do at the tablet now. Of somebody who comes back nothing is shown that they chose, until they ask for it: their
// number is no secret. So results, which show one's own marks, are for the wall.
export function TabletRoom({ comes_back }: { comes_back: boolean }) {
    const sync = useSync();
    const [unfolded, unfold] = useState(false);
    const session = sync.one("session");
    const open = sync.all("round").filter((round) => round.is_open);
    const has_voted = open.some((round) => my_ballot(sync, round.round).received.size > 0);
    if (session === null) return null;
    if (session.closed || (open.length === 0 && !session.proposing_open)) return <Folded title={other_doors.nothing_now} means={other_doors.nothing_now_means} />;
    if (!comes_back || unfolded || !has_voted) return <Room />;
    return <Folded title={other_doors.has_voted} means={other_doors.has_voted_means} unfold={() => unfold(true)} />;
}

function Folded({ title, means, unfold }: { title: string; means: string; unfold?: () => void }) {
    return (
        <main id="main" class="phone middle" tabIndex={-1}>
            <h1>{title}</h1>
            <p>{means}</p>
            {unfold && <button type="button" class="btn quiet wide" onClick={unfold}>{other_doors.vote_anew}</button>}
            <Footer />
        </main>
    );
}
