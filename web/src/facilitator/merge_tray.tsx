import { facilitator } from "../i18n/facilitator.ts";
import { console_of } from "../methods/on_console.ts";
import { keep, merge_chosen, nothing_chosen } from "./choice.ts";
import { useConsole } from "./console_state.ts";

// The proposals ticked for a merge: which of them keeps its words, and what a merge does to an open round.
export function MergeTray() {
    const state = useConsole();
    const choice = state.choice.value;
    const command = merge_chosen(choice);
    const to_ballots = new Set(state.open_rounds.value.map(({ method }) => console_of(method).merging(method)));
    if (choice.ticked.length === 0) return null;
    const merge = (): void => {
        if (command === null) return;
        state.give(command);
        state.choice.value = nothing_chosen;
        document.querySelector<HTMLElement>(`#proposal-${command.kept} input`)?.focus();
    };
    return (
        <section class="merge-tray" aria-labelledby="merge">
            <h2 id="merge">{command === null ? facilitator.tick_another : facilitator.whose_words(choice.ticked.length)}</h2>
            {command !== null && (
                <div class="words" role="radiogroup" aria-labelledby="merge">
                    {choice.ticked.map((proposal) => (
                        <label key={proposal} class="pick">
                            {state.title(proposal)}
                            <input
                                type="radio" name="kept" checked={choice.kept === proposal}
                                onChange={() => (state.choice.value = keep(choice, proposal))}
                            />
                        </label>
                    ))}
                </div>
            )}
            {[...to_ballots].map((said) => <p key={said} class="small soft">{said}</p>)}
            <div class="acts">
                <button type="button" class="btn" disabled={command === null} onClick={merge}>
                    {facilitator.merge_them(choice.ticked.length)}
                </button>
                <button type="button" class="btn bare" onClick={() => (state.choice.value = nothing_chosen)}>
                    {facilitator.untick_all}
                </button>
            </div>
        </section>
    );
}
