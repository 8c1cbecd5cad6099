import { ordering } from "../i18n/facilitator_order.ts";
import { About } from "../ui/about.tsx";
import { announce } from "../ui/announcer.tsx";
import { focus_neighbour } from "../ui/focus.ts";
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
    const move = (by: -1 | 1): void => {
        const changed = moved(order, proposal, by);
        if (changed === order) return;
        const focused = document.activeElement;
        set(changed);
        // Moving its row takes the focus from a button.
        requestAnimationFrame(() => focused instanceof HTMLElement && focused.focus());
        announce(ordering.moved_to(title, index + by + 1, order.length));
    };
    const take_out = (event: Event): void => {
        focus_neighbour(event.currentTarget as HTMLElement);
        set(removed(order, proposal));
        announce(ordering.taken_out(title));
    };
    const on_key = (event: KeyboardEvent): void => {
        if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
        event.preventDefault();
        move(event.key === "ArrowUp" ? -1 : 1);
    };
    const last = order.length - 1;
    return (
        <li onKeyDown={on_key}>
            <span class="r num">{index + 1}</span>
            <div>
                <span class="t">{title}</span>
                <VotesOf proposal={proposal} />
            </div>
            <div class="acts">
                <button
                    type="button" class="tap" aria-disabled={index === 0} aria-label={ordering.up(title)} onClick={() => move(-1)}
                >
                    ↑
                </button>
                <button
                    type="button" class="tap" aria-disabled={index === last} aria-label={ordering.down(title)}
                    onClick={() => move(1)}
                >
                    ↓
                </button>
                <button type="button" class="btn bare thin" onClick={take_out}>
                    {ordering.take_out}<About what={title} />
                </button>
            </div>
        </li>
    );
}
