import { facilitator } from "../i18n/facilitator.ts";
import type { ProposalRow } from "../protocol.ts";
import { About } from "../ui/about.tsx";
import { focus_neighbour } from "../ui/focus.ts";
import { useConsole } from "./console_state.ts";
import { ByLine } from "./proposal_line.tsx";

// Hidden proposals, each with its reason and a button to show it again.
export function PutAside() {
    const state = useConsole();
    const hidden = state.proposals.value.filter((row) => row.state === "hidden");
    if (hidden.length === 0) return null;
    return (
        <section class="aside-list" aria-labelledby="hidden">
            <h2 id="hidden">{facilitator.hidden_ones(hidden.length)}</h2>
            <ul class="lines">{hidden.map((row) => <Hidden key={row.proposal} row={row} />)}</ul>
        </section>
    );
}

function Hidden({ row }: { row: ProposalRow }) {
    const state = useConsole();
    const title = state.title(row.proposal);
    const show = (event: Event): void => {
        focus_neighbour(event.currentTarget as HTMLElement);
        state.give({ type: "show_proposal", proposal: row.proposal });
    };
    return (
        <li class="line">
            <span class="t">{title}</span>
            <div class="acts">
                <button type="button" class="btn bare thin" onClick={show}>
                    {facilitator.show_again}<About what={title} />
                </button>
            </div>
            {row.reason !== undefined && <p class="detail">{facilitator.hidden_because(row.reason)}</p>}
            <ByLine row={row} />
        </li>
    );
}
