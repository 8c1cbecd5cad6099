import { participant } from "../i18n/participant.ts";
import type { ProposalRow } from "../protocol.ts";
import { one_of } from "../ui/college_said.ts";
import { college_cut, Dot } from "../ui/dots.tsx";
import { proposals_by_number, shown_title } from "../ui/proposal_title.ts";
import { useSync } from "../ui/sync_context.ts";
import { use_steady } from "./steady.ts";
import { mine } from "./mine.ts";

// All live proposals in the order they were made, each with those merged into it.
export function ProposalList({ authors_shown }: { authors_shown: boolean }) {
    const sync = useSync();
    const rows = proposals_by_number(sync);
    const own = mine(sync);
    const places = use_steady([...rows.keys()].sort((a, b) => a - b));
    return (
        <section>
            <h2>{rows.size === 0 ? participant.no_idea : participant.all_ideas(rows.size)}</h2>
            {rows.size === 0 && <p class="soft">{participant.no_idea_yet}</p>}
            <ul class="rows ideas">
                {places.map(({ id }) => {
                    const row = rows.get(id);
                    return <li key={id}>{row ? <Proposal row={row} is_mine={own.has(id)} author_shown={authors_shown} /> : <Gone />}</li>;
                })}
            </ul>
        </section>
    );
}

export function Proposal({ row, is_mine, author_shown }: { row: ProposalRow; is_mine: boolean; author_shown: boolean }) {
    const who = row.college ? participant.anonymous_idea(one_of(row.college)) : participant.facilitator_idea;
    return (
        <div class="idea">
            {row.college ? <Dot cut={college_cut(row.college)} /> : <Dot cut="none" />}
            <div>
                <span class="sr">{who}. </span>
                <b class="title">{shown_title(row)}</b>
                {row.detail && <p class="small soft detail">{row.detail}</p>}
                <p class="small soft">
                    {is_mine && <span class="tag now">{participant.your_idea_tag}</span>}{" "}
                    {author_shown && row.author && <span>{participant.by(row.author)}</span>}
                    {row.corrected && <span>{participant.corrected}</span>}
                </p>
                <Lineage row={row} />
            </div>
        </div>
    );
}

// The proposals merged into this one.
export function Lineage({ row }: { row: ProposalRow }) {
    if (row.absorbed.length === 0) return null;
    return (
        <div class="lineage small">
            <p class="soft">{participant.brings_together}</p>
            <ul>{row.absorbed.map((other) => <li key={other.proposal}>{shown_title(other)}</li>)}</ul>
        </div>
    );
}

// The same, folded away on a ballot.
export function FoldedLineage({ row }: { row: ProposalRow }) {
    if (row.absorbed.length === 0) return null;
    return (
        <details class="lineage small">
            <summary class="soft">{participant.brings_together_count(row.absorbed.length)}</summary>
            <ul>{row.absorbed.map((other) => <li key={other.proposal}>{shown_title(other)}</li>)}</ul>
        </details>
    );
}

export function Gone() {
    return <p class="soft small">{participant.gone}</p>;
}
