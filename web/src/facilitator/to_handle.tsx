import { common, refusal } from "../i18n/common.ts";
import { facilitator } from "../i18n/facilitator.ts";
import type { Refusal } from "../protocol.ts";
import type { Declined } from "../sync/sync.ts";
import { useSync } from "../ui/sync_context.ts";
import { act_of } from "./acts_said.ts";
import { useDesk } from "./desk.ts";

// What the server refused, why, and what to do; each stays until it is read.
export function ToHandle() {
    const declined = useSync().declined.value;
    return (
        <section aria-labelledby="to-handle">
            <h2 id="to-handle">{facilitator.to_handle} {declined.length > 0 && <span class="tag">{declined.length}</span>}</h2>
            {declined.length === 0 && <p class="soft">{facilitator.nothing_to_handle}</p>}
            <div role="alert">{declined.map((one) => <Refused key={one.entry.id} declined={one} />)}</div>
        </section>
    );
}

function Refused({ declined }: { declined: Declined }) {
    const sync = useSync();
    const desk = useDesk();
    const try_again = (): void => {
        sync.acknowledge(declined);
        desk.give(declined.entry.command);
    };
    return (
        <article class="todo">
            <p><b>{facilitator.not_done(act_of(declined.entry.command))}</b></p>
            <p>{said(declined.code)}</p>
            <div class="acts">
                <button type="button" class="btn thin" onClick={() => sync.acknowledge(declined)}>{common.understood}</button>
                {may_pass(declined.code) && (
                    <button type="button" class="btn bare thin" onClick={try_again}>{facilitator.try_again}</button>
                )}
            </div>
        </article>
    );
}

// The facilitator is the one to ask: some refusals are worded for the room.
function said(code: Refusal): string {
    switch (code) {
        case "not_yours": return facilitator.refused_not_yours;
        case "wrong_step": return facilitator.refused_wrong_step;
        case "session_closed": return facilitator.refused_session_closed;
        case "internal": return facilitator.refused_internal;
        default: return refusal[code];
    }
}

// The same order may do after something else was done first.
function may_pass(code: Refusal): boolean {
    return code === "round_still_open" || code === "in_an_open_round" || code === "wrong_step" || code === "internal"
        || code === "session_closed";
}
