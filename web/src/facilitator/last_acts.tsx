import { facilitator } from "../i18n/facilitator.ts";
import { focus_neighbour } from "../ui/focus.ts";
import { useSync } from "../ui/sync_context.ts";
import { done_of } from "./acts_said.ts";
import { useConsole, type Done } from "./console_state.ts";

// The last things done from this screen that can be taken back.
export function LastActs() {
    const sync = useSync();
    const state = useConsole();
    const on_their_way = new Set(sync.pending.value.filter((entry) => entry.state !== "accepted").map((entry) => entry.id));
    const done = state.done.value.filter((one) => !on_their_way.has(one.id));
    if (done.length === 0) return null;
    return (
        <section aria-labelledby="last-acts">
            <h2 id="last-acts">{facilitator.last_acts}</h2>
            <ul class="last">{done.map((one) => <Act key={one.id} done={one} />)}</ul>
        </section>
    );
}

function Act({ done }: { done: Done }) {
    const state = useConsole();
    const session = useSync().one("session");
    const what = done_of(done.command);
    const held = done.command.type === "go_to_step" && (state.open_round.value !== null || session?.closed === true);
    const undo = (event: Event): void => {
        focus_neighbour(event.currentTarget as HTMLElement);
        state.take_back(done);
    };
    return (
        <li class="land">
            <p>{what}{done.subject !== "" && <span class="soft subject"> {facilitator.done_to(done.subject)}</span>}</p>
            <button type="button" class="btn bare thin" disabled={held} onClick={undo}>
                {facilitator.undo} <span class="sr">{what} {done.subject}</span>
            </button>
        </li>
    );
}
