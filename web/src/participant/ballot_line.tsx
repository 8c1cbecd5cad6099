import { useRef } from "preact/hooks";
import type { ComponentChildren } from "preact";
import { participant } from "../i18n/participant.ts";
import type { ProposalRow } from "../protocol.ts";
import { shown_title } from "../ui/proposal_title.ts";
import { useSync } from "../ui/sync_context.ts";
import { FoldedLineage } from "./proposal_list.tsx";

interface BallotLineProps {
    id: number;
    row: ProposalRow | undefined;
    gone: boolean;
    is_mine: boolean;
    // What became of one's own marks when it left the ballot, to end the sentence that says so.
    once_gone?: string;
    children: (title: string) => ComponentChildren;
}

// One proposal on the ballot; once gone its place stays empty, as high as it was, so that the next one does not move under the
// finger.
export function BallotLine({ id, row, gone, is_mine, once_gone = "", children }: BallotLineProps) {
    const sync = useSync();
    const line = useRef<HTMLLIElement>(null);
    if (gone || row === undefined) {
        const kept = sync.all("proposal").find((other) => other.absorbed.some(({ proposal }) => proposal === id));
        const why = kept ? participant.merged_with(shown_title(kept)) : participant.off_ballot;
        const height = line.current && { minHeight: `${line.current.offsetHeight}px` };
        return <li ref={line} class="gone soft" style={height ?? {}}>{why}{once_gone}</li>;
    }
    const title = shown_title(row);
    return (
        <li ref={line}>
            <h2>{title}</h2>
            {row.detail && <p class="small soft detail">{row.detail}</p>}
            <FoldedLineage row={row} />
            <p class="small soft">
                {is_mine && <span class="tag now">{participant.your_idea_tag}</span>} {row.corrected && participant.corrected}
            </p>
            {children(title)}
        </li>
    );
}

// How many have voted: participation is all that is told of an open round.
export function Turnout({ round }: { round: number }) {
    const turnout = useSync().all("turnout").find((row) => row.round === round);
    return <p class="soft small turnout">{turnout ? participant.turnout(turnout.voters, turnout.registered) : " "}</p>;
}
