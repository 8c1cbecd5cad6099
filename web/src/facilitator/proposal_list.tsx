import { useState } from "preact/hooks";
import { facilitator } from "../i18n/facilitator.ts";
import type { ProposalRow } from "../protocol.ts";
import { tick } from "./choice.ts";
import { useConsole } from "./console_state.ts";
import { ProposalLine } from "./proposal_line.tsx";
import { found_in } from "./search.ts";

const many = 12;

// The live proposals in the order they came, so that nothing moves under a hand; from a dozen on they can be searched.
export function ProposalList({ tickable = false }: { tickable?: boolean }) {
    const state = useConsole();
    const [words, set_words] = useState("");
    const live = state.live.value;
    const correcting = state.correcting.value;
    const here = state.proposals.value.filter((row) => row.state === "live" || correcting.has(row.proposal));
    const shown = here.filter((row) => found_in(row, words) || correcting.has(row.proposal));
    return (
        <>
            {live.length > many && (
                <label class="search">
                    <span class="sr">{facilitator.search}</span>
                    <input
                        class="input" type="search" placeholder={facilitator.search} value={words}
                        onInput={(event) => set_words(event.currentTarget.value)}
                    />
                </label>
            )}
            {words !== "" && <p class="small soft" role="status">{facilitator.found(shown.length, live.length)}</p>}
            <ul class="lines">
                {shown.map((row) => tickable
                    ? <Tickable key={row.proposal} row={row} />
                    : <ProposalLine key={row.proposal} row={row} />)}
            </ul>
        </>
    );
}

function Tickable({ row }: { row: ProposalRow }) {
    const state = useConsole();
    const choice = state.choice.value;
    return (
        <ProposalLine
            row={row} ticked={choice.ticked.includes(row.proposal)}
            on_tick={() => (state.choice.value = tick(choice, row.proposal))}
        />
    );
}
