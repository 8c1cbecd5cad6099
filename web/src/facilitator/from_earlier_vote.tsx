import { useState } from "preact/hooks";
import { voting } from "../i18n/facilitator_round.ts";
import { Stepper } from "../ui/stepper.tsx";
import { useConsole } from "./console_state.ts";
import { apart_in, divided_in, first_of, tied_in } from "./earlier_vote.ts";
import { RoundNamed } from "./round_named.tsx";

const usual_places = 5;
const most_places = 20;

// Fills the list of a round from one that was held: its first ones, those it left tied, or those on which opinions part. Without an
// earlier vote: nothing.
export function FromEarlierVote({ take }: { take(items: readonly number[]): void }) {
    const state = useConsole();
    const [chosen, choose] = useState<number | null>(null);
    const [places, set_places] = useState(usual_places);
    const votes = state.votes.value;
    const vote = votes.find(({ row }) => row.round === chosen) ?? votes[votes.length - 1];
    if (vote === undefined) return null;
    const live = new Set(state.live.value.map((row) => row.proposal));
    const most = first_of(vote, most_places, live).length;
    const value = Math.max(1, Math.min(places, most));
    const first = first_of(vote, value, live);
    const others = [
        { items: tied_in(vote, live), said: voting.take_its_tied },
        { items: apart_in(vote, live), said: voting.take_apart },
        { items: divided_in(vote, live), said: voting.take_divided },
    ];
    const put = (count: number): void => {
        set_places(count);
        take(first_of(vote, count, live));
    };
    return (
        <div class="under from-vote" role="group" aria-label={voting.from_a_vote}>
            <p class="small soft">{voting.from_a_vote}</p>
            {votes.length > 1 && (
                <div class="rounds" role="group" aria-label={voting.which_round}>
                    {votes.map(({ row: { round } }) => (
                        <button key={round} type="button" aria-pressed={round === vote.row.round} onClick={() => choose(round)}>
                            <RoundNamed round={round} />
                        </button>
                    ))}
                </div>
            )}
            {most > 0 && (
                <div class="from-result">
                    <Stepper
                        label={voting.its_first} value={value} least={1} most={most}
                        less={voting.one_place_less} more={voting.one_place_more} on_change={put}
                    />
                    <button type="button" class="btn quiet thin" onClick={() => put(value)}>{voting.take_its_first(first.length, value)}</button>
                </div>
            )}
            {others.filter(({ items }) => items.length > 0).map(({ items, said }) => (
                <button key={said(items.length)} type="button" class="btn quiet thin" onClick={() => take(items)}>
                    {said(items.length)}
                </button>
            ))}
            {most === 0 && <p class="small soft">{voting.none_favoured}</p>}
        </div>
    );
}
