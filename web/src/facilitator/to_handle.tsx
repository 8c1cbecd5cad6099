import { common, refusal } from "../i18n/common.ts";
import { facilitator, facilitator_refusal } from "../i18n/facilitator.ts";
import type { FacilitatorOrders } from "../protocol.ts";
import type { Declined } from "../sync/sync.ts";
import { act_of } from "./acts_said.ts";
import { useDesk } from "./desk.ts";

type Code = FacilitatorOrders["refusal"];

// What the server refused, why, and what to do; each stays until it is read.
export function ToHandle() {
    const declined = useDesk().sync.declined.value;
    return (
        <section aria-labelledby="to-handle">
            <h2 id="to-handle">{facilitator.to_handle} {declined.length > 0 && <span class="tag">{declined.length}</span>}</h2>
            {declined.length === 0 && <p class="soft">{facilitator.nothing_to_handle}</p>}
            <div role="alert">{declined.map((one) => <Refused key={one.entry.id} declined={one} />)}</div>
        </section>
    );
}

function Refused({ declined }: { declined: Declined<FacilitatorOrders> }) {
    const desk = useDesk();
    const { sync } = desk;
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

function said(code: Code): string {
    return is_own(code) ? facilitator_refusal[code] : refusal[code];
}

const is_own = (code: Code): code is keyof typeof facilitator_refusal => code in facilitator_refusal;

// The same order may do after something else was done first.
function may_pass(code: Code): boolean {
    return code === "round_still_open" || code === "in_an_open_round" || code === "wrong_step" || code === "internal"
        || code === "session_closed";
}
