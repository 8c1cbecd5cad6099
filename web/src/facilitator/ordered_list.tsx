import { ordering } from "../i18n/facilitator_order.ts";
import { moving_rows } from "../i18n/moving_rows.ts";
import { About } from "../ui/about.tsx";
import { announce } from "../ui/announcer.tsx";
import { focus_neighbour } from "../ui/focus.ts";
import { MoveButtons, moves_by_keys } from "../ui/move_buttons.tsx";
import { useMoving } from "../ui/moving.ts";
import { useConsole } from "./console_state.ts";
import { moved, removed, type Order } from "./order.ts";
import { VotesOf } from "./votes_of.tsx";

interface OrderedListProps {
    order: Order;
    set(order: Order): void;
}

// The chosen proposals, best first, with buttons to move each up or down or take it out. The focus follows the one that moves.
export function OrderedList({ order, set }: OrderedListProps) {
    const list = useMoving<HTMLOListElement>();
    return (
        <ol ref={list} class="order" aria-label={ordering.the_order} aria-describedby="by-keys">
            {order.map((proposal, index) => <Line key={proposal} proposal={proposal} index={index} order={order} set={set} />)}
        </ol>
    );
}

function Line({ proposal, index, order, set }: OrderedListProps & { proposal: number; index: number }) {
    const state = useConsole();
    const title = state.title(proposal);
    const row = { title, index, length: order.length, put: (by: -1 | 1) => set(moved(order, proposal, by)) };
    const take_out = (event: Event): void => {
        focus_neighbour(event.currentTarget as HTMLElement);
        set(removed(order, proposal));
        announce(moving_rows.taken_out(title));
    };
    return (
        <li onKeyDown={moves_by_keys(row)}>
            <span class="r num">{index + 1}</span>
            <div>
                <span class="t">{title}</span>
                <VotesOf proposal={proposal} />
            </div>
            <div class="acts">
                <MoveButtons row={row} />
                <button type="button" class="btn bare thin" onClick={take_out}>
                    {ordering.take_out}<About what={title} />
                </button>
            </div>
        </li>
    );
}
