import { ordering } from "../i18n/facilitator_order.ts";
import { About } from "../ui/about.tsx";
import { announce } from "../ui/announcer.tsx";
import { focus_neighbour } from "../ui/focus.ts";
import { useDesk, type Desk } from "./desk.ts";
import { added, type Order } from "./order.ts";
import { VotesOf } from "./votes_of.tsx";

// What is not in the list, as the votes ranked it, to add by hand.
export function OtherProposals({ order, set }: { order: Order; set(order: Order): void }) {
    const desk = useDesk();
    const others = ranked(desk).filter((proposal) => !order.includes(proposal));
    if (others.length === 0) return null;
    const add = (proposal: number, button: HTMLElement): void => {
        focus_neighbour(button);
        set(added(order, proposal));
        announce(ordering.added_at(desk.title(proposal), order.length + 1));
    };
    return (
        <section class="others" aria-labelledby="others">
            <h2 id="others">{ordering.others(others.length)}</h2>
            <ul class="lines">
                {others.map((proposal) => (
                    <li key={proposal} class="line">
                        <span class="t">{desk.title(proposal)}</span>
                        <div class="acts">
                            <button type="button" class="btn bare thin" onClick={(event) => add(proposal, event.currentTarget)}>
                                {ordering.add}<About what={desk.title(proposal)} />
                            </button>
                        </div>
                        <VotesOf proposal={proposal} />
                    </li>
                ))}
            </ul>
        </section>
    );
}

// All live proposals: those that were voted on first, in their order.
function ranked(desk: Desk): readonly number[] {
    const live = desk.live.value.map((row) => row.proposal);
    const voted = desk.standing.value.map((item) => item.proposal).filter((proposal) => live.includes(proposal));
    return [...voted, ...live.filter((proposal) => !voted.includes(proposal))];
}
