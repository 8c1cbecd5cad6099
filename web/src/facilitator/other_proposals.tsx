import { ordering } from "../i18n/facilitator_order.ts";
import { About } from "../ui/about.tsx";
import { announce } from "../ui/announcer.tsx";
import { focus_neighbour } from "../ui/focus.ts";
import { useConsole, type ConsoleState } from "./console_state.ts";
import { added, type Order } from "./order.ts";
import { retainable } from "./retainable.ts";
import { VotesOf } from "./votes_of.tsx";

// What is not in the list, as the votes ranked it, to add by hand.
export function OtherProposals({ order, set }: { order: Order; set(order: Order): void }) {
    const state = useConsole();
    const others = ranked(state).filter((proposal) => !order.includes(proposal));
    if (others.length === 0) return null;
    const add = (proposal: number, button: HTMLElement): void => {
        focus_neighbour(button);
        set(added(order, proposal));
        announce(ordering.added_at(state.title(proposal), order.length + 1));
    };
    return (
        <section class="others" aria-labelledby="others">
            <h2 id="others">{ordering.others(others.length)}</h2>
            <ul class="lines">
                {others.map((proposal) => (
                    <li key={proposal} class="line">
                        <span class="t">{state.title(proposal)}</span>
                        <div class="acts">
                            <button type="button" class="btn bare thin" onClick={(event) => add(proposal, event.currentTarget)}>
                                {ordering.add}<About what={state.title(proposal)} />
                            </button>
                        </div>
                        <VotesOf proposal={proposal} />
                    </li>
                ))}
            </ul>
        </section>
    );
}

// All that can be retained: those that were voted on first, in their order.
function ranked(state: ConsoleState): readonly number[] {
    const own = retainable(state);
    const voted = state.vote_order.value.map((item) => item.proposal).filter((proposal) => own.has(proposal));
    return [...voted, ...[...own].filter((proposal) => !voted.includes(proposal))];
}
