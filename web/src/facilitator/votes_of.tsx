import { common } from "../i18n/common.ts";
import { beside } from "../i18n/facilitator_beside.ts";
import { ordering } from "../i18n/facilitator_order.ts";
import { console_of } from "../methods/on_console.ts";
import { is_tied } from "../methods/ranked.ts";
import { ranking_of } from "../methods/result.ts";
import { told_of } from "../methods/told.ts";
import { Said } from "../ui/said.tsx";
import { useConsole } from "./console_state.ts";
import { voted_on, type Vote } from "./vote_order.ts";

// What the votes that decided its place said of a proposal: "1re sur 20, 34 gommettes, 21 personnes"; after several votes, which
// of them said it.
export function VotesOf({ proposal }: { proposal: number }) {
    const state = useConsole();
    const had = (vote: Vote): boolean => voted_on(vote).has(proposal);
    const decided = state.deciding.value.filter(had);
    const told = decided.length > 0 ? decided : state.votes.value.filter(had).slice(-1);
    if (told.length === 0) return <p class="small soft">{ordering.not_voted_on}</p>;
    return (
        <div class="votes-of">
            {told.map((vote) => <VoteOf key={vote.row.round} vote={vote} proposal={proposal} several={state.votes.value.length > 1} />)}
        </div>
    );
}

function VoteOf({ vote: { row, method }, proposal, several }: { vote: Vote; proposal: number; several: boolean }) {
    const state = useConsole();
    const ranking = ranking_of(row.result);
    const title = state.round_title(row.round);
    const place = ranking.find((one) => one.proposal === proposal);
    if (place === undefined) return null;
    return (
        <p class="small soft">
            {several && (title === undefined ? <Said>{ordering.in_vote(state.vote_number(row.round))}</Said> : beside.in_titled(title))}
            {place.rank !== undefined && <><Said>{ordering.ranked(place.rank, ranking.length)}</Said>,{" "}</>}
            {console_of(method).in_words(place.figure)}
            {is_tied(ranking, place.rank, told_of(method)) && <> <span class="tag">{common.tie}</span></>}
        </p>
    );
}
