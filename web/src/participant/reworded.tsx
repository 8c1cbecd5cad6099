import { later } from "../i18n/later.ts";
import type { ProposalRow } from "../protocol.ts";
import { Notice } from "../ui/notice.tsx";
import { useSync } from "../ui/sync_context.ts";
import { former_words, my_ballot } from "./ballot.ts";

// Asks who marked the line before its words changed, with what they had read; the same answer given again is one to the new words.
export function Reworded({ round, row }: { round: number; row: ProposalRow }) {
    const sync = useSync();
    const former = former_words(sync, round, row.proposal);
    const { received, leaving } = my_ballot(sync, round);
    const line = received.get(row.proposal);
    if (former === undefined || line === undefined || leaving.has(row.proposal)) return null;
    return (
        <Notice>
            <p>{later.reworded((former.title === row.title ? former.detail : former.title) ?? "")}</p>
            <button class="btn quiet thin" type="button" onClick={() => sync.order({ type: "mark_ballot", round, marks: [line] })}>
                {later.keep_answer}
            </button>
        </Notice>
    );
}
