import { facilitator } from "../i18n/facilitator.ts";
import { unsent } from "../i18n/facilitator_unsent.ts";
import { focus_neighbour } from "../ui/focus.ts";
import { useSync } from "../ui/sync_context.ts";
import { done_of } from "./acts_said.ts";
import { useConsole, type Done } from "./console_state.ts";
import { works_once_closed } from "./way_back.ts";

// The last things done from this screen that can be taken back.
export function LastActs() {
    const done = useConsole().done.value;
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
    const waits_for_reopening = session?.closed === true && done.back.some((one) => !works_once_closed[one.type]);
    const held = waits_for_reopening || (done.command.type === "go_to_step" && state.open_rounds.value.length > 0);
    const undo = (event: Event): void => {
        focus_neighbour(event.currentTarget as HTMLElement);
        state.take_back(done);
    };
    return (
        <li class="land">
            <p>
                {what}{done.subject !== "" && <span class="soft subject"> {facilitator.done_to(done.subject)}</span>}
                {waits_for_reopening && <span class="small soft subject"> {unsent.undo_waits_for_reopening}</span>}
            </p>
            <button type="button" class="btn bare thin" disabled={held} onClick={undo}>
                {facilitator.undo} <span class="sr">{what} {done.subject}</span>
            </button>
        </li>
    );
}
