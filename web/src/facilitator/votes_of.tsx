import { common } from "../i18n/common.ts";
import { ordering } from "../i18n/facilitator_order.ts";
import { results } from "../i18n/results.ts";
import type { ResultRow } from "../protocol.ts";
import { is_tied, people_with } from "../ui/round_sentence.ts";
import { Said } from "../ui/said.tsx";
import { useSync } from "../ui/sync_context.ts";
import { useDesk } from "./desk.ts";
import { deciding } from "./standing.ts";

// What the votes said of a proposal: "1re sur 20, 34 gommettes, 21 personnes"; after several votes, which of them said it.
export function VotesOf({ proposal }: { proposal: number }) {
    const desk = useDesk();
    const had = (row: ResultRow): boolean => row.result.items.some((item) => item.proposal === proposal);
    const decided = deciding(desk.votes.value, desk.live.value.map((row) => row.proposal)).filter(had);
    const told = decided.length > 0 ? decided : desk.votes.value.filter(had).slice(-1);
    if (told.length === 0) return <p class="small soft">{ordering.not_voted_on}</p>;
    return (
        <div class="votes-of">
            {told.map((row) => <VoteOf key={row.round} row={row} proposal={proposal} several={desk.votes.value.length > 1} />)}
        </div>
    );
}

function VoteOf({ row, proposal, several }: { row: ResultRow; proposal: number; several: boolean }) {
    const sync = useSync();
    const desk = useDesk();
    const item = row.result.items.find((one) => one.proposal === proposal);
    const method = sync.all("round").find((round) => round.round === row.round)?.method;
    if (item === undefined || method === undefined) return null;
    return (
        <p class="small soft">
            {several && <Said>{ordering.in_vote(desk.vote_number(row.round))}</Said>}
            <Said>{ordering.ranked(item.rank, row.result.items.length)}</Said>,{" "}
            {method.type === "dots"
                ? ordering.dots_and_people(item.score, item.voters)
                : results.opinion_counts(people_with(item, 1), people_with(item, -1), people_with(item, 0))}
            {is_tied(row.result, item) && <> <span class="tag">{common.tie}</span></>}
        </p>
    );
}
