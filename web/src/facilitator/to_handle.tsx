import { common, refusal } from "../i18n/common.ts";
import { facilitator } from "../i18n/facilitator.ts";
import { facilitator_refusal } from "../i18n/facilitator_refusal.ts";
import type { FacilitatorOrders } from "../protocol.ts";
import type { RefusedCommand } from "../sync/sync.ts";
import { act_of } from "./acts_said.ts";
import { useConsole } from "./console_state.ts";
import { Returned, waiting_of } from "./returned.tsx";

type Code = FacilitatorOrders["refusal"];

// What the server refused, why, and what to do; each stays until it is read. And what the steering committee sent back.
export function ToHandle() {
    const { sync } = useConsole();
    const refused = sync.refused.value;
    const session = sync.one("session");
    const waiting = waiting_of(sync.all("returned"), session);
    const count = refused.length + waiting.length;
    return (
        <section aria-labelledby="to-handle">
            <h2 id="to-handle">{facilitator.to_handle} {count > 0 && <span class="tag">{count}</span>}</h2>
            {count === 0 && <p class="soft">{facilitator.nothing_to_handle}</p>}
            <div role="alert">{refused.map((one) => <Refused key={one.entry.id} refused={one} />)}</div>
            {session !== null && waiting.map((row) => <Returned key={row.decision} row={row} session={session} />)}
        </section>
    );
}

function Refused({ refused }: { refused: RefusedCommand<FacilitatorOrders> }) {
    const state = useConsole();
    const { sync } = state;
    const try_again = (): void => {
        sync.acknowledge(refused);
        state.give(refused.entry.command);
    };
    return (
        <article class="todo">
            <p><b>{facilitator.not_done(act_of(refused.entry.command))}</b></p>
            <p>{said(refused.code)}</p>
            <div class="acts">
                <button type="button" class="btn thin" onClick={() => sync.acknowledge(refused)}>{common.understood}</button>
                {may_pass(refused.code) && (
                    <button type="button" class="btn bare thin" onClick={try_again}>{facilitator.try_again}</button>
                )}
            </div>
        </article>
    );
}

function said(code: Code): string {
    return is_own(code) ? facilitator_refusal[code] : refusal[code];
}

const is_own = (code: Code): code is keyof typeof facilitator_refusal => code in facilitator_refusal;

// Whether the same order may be accepted after something else was done first.
function may_pass(code: Code): boolean {
    return code === "round_still_open" || code === "in_an_open_round" || code === "wrong_step" || code === "internal"
        || code === "session_closed";
}
