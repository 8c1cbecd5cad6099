import { useState } from "preact/hooks";
import { facilitator } from "../i18n/facilitator.ts";
import { voting } from "../i18n/facilitator_round.ts";
import { useConsole } from "./console_state.ts";
import { FromEarlierVote } from "./from_earlier_vote.tsx";
import { Pills } from "./pills.tsx";
import { with_item, type RoundSettings } from "./round_settings.ts";

// Chooses the proposals to vote on: all, or some.
export function RoundItems({ settings, set }: { settings: RoundSettings; set(settings: RoundSettings): void }) {
    const state = useConsole();
    const live = state.live.value;
    const choose = (all: boolean): void => set({ ...settings, items: all ? null : live.map((row) => row.proposal) });
    const [taken, set_taken] = useState(0);
    const items = settings.items;
    const take = (some: readonly number[]): void => {
        set_taken(taken + 1);
        set({ ...settings, items: some });
    };
    return (
        <>
            <Pills
                legend={voting.on_what} name="items" chosen={items === null} on_choose={choose}
                choices={[{ value: true, label: voting.on_all(live.length) }, { value: false, label: voting.on_some }]}
            />
            {items !== null && <FromEarlierVote take={take} />}
            {items !== null && (
                <ItemTicks
                    key={taken} live={live.map((row) => row.proposal)} items={items} set={(some) => set({ ...settings, items: some })}
                />
            )}
        </>
    );
}

interface ItemTicksProps {
    live: readonly number[];
    items: readonly number[];
    set(items: readonly number[]): void;
}

// Those ticked when the list opens stand first; after that the order stays.
function ItemTicks({ live, items, set }: ItemTicksProps) {
    const state = useConsole();
    const [first] = useState(items);
    const in_order = [...live.filter((proposal) => first.includes(proposal)), ...live.filter((proposal) => !first.includes(proposal))];
    const none = !live.some((proposal) => items.includes(proposal));
    return (
        <div class="under items">
            <button type="button" class="btn bare thin" onClick={() => set(none ? live : [])}>
                {none ? voting.tick_all : facilitator.untick_all}
            </button>
            <ul aria-label={voting.on_what}>
                {in_order.map((proposal) => (
                    <li key={proposal}>
                        <label class="pick">
                            <input
                                type="checkbox" checked={items.includes(proposal)}
                                onChange={(event) => set(with_item(items, proposal, event.currentTarget.checked))}
                            />
                            <span>{state.title(proposal)}</span>
                        </label>
                    </li>
                ))}
            </ul>
        </div>
    );
}
