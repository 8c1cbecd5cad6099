import { voting } from "../i18n/facilitator_round.ts";
import { useDesk } from "./desk.ts";
import { Pills } from "./pills.tsx";
import { with_item, type RoundSettings } from "./round_settings.ts";

// On what the room votes: everything, or some.
export function RoundItems({ settings, set }: { settings: RoundSettings; set(settings: RoundSettings): void }) {
    const desk = useDesk();
    const live = desk.live.value;
    const choose = (all: boolean): void => set({ ...settings, items: all ? null : live.map((row) => row.proposal) });
    const items = settings.items;
    return (
        <>
            <Pills
                legend={voting.on_what} name="items" chosen={items === null} on_choose={choose}
                choices={[{ value: true, label: voting.on_all(live.length) }, { value: false, label: voting.on_some }]}
            />
            {items !== null && (
                <ul class="under items" aria-label={voting.on_what}>
                    {live.map((row) => (
                        <li key={row.proposal}>
                            <label class="pick">
                                <input
                                    type="checkbox" checked={items.includes(row.proposal)}
                                    onChange={(event) => set(with_item(settings, row.proposal, event.currentTarget.checked))}
                                />
                                <span>{desk.title(row.proposal)}</span>
                            </label>
                        </li>
                    ))}
                </ul>
            )}
        </>
    );
}
