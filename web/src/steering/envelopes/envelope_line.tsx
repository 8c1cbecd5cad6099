import { envelopes } from "../../i18n/envelopes.ts";
import { euros } from "../../i18n/money.ts";
import type { BudgetEnvelope, SteeringOrders } from "../../protocol.ts";
import { About } from "../../ui/about.tsx";
import { announce } from "../../ui/announcer.tsx";
import { AskButton } from "../../ui/ask_button.tsx";
import { useInPlace } from "../../ui/in_place.ts";
import { State } from "../../ui/state.tsx";
import { useSync } from "../../ui/sync_context.ts";
import { ChangeForm } from "./envelope_form.tsx";
import { bar_of, left_of, type Held } from "./envelopes.ts";
import { amount_ahead, pending_on, refused_on, set_order } from "./orders.ts";
import { RefusedEnvelope } from "./refused_envelope.tsx";
import { name_of } from "./said.ts";

// How much of the envelope is used, as a bar; the figures beside it say the same.
export function UsedBar({ held }: { held: Held }) {
    const { granted, planned, beyond } = bar_of(held);
    const wide = (part: number): { width: string } => ({ width: `${part}%` });
    return (
        <div class="covered used" aria-hidden="true">
            <span class="granted" style={wide(granted)} />
            <span class="asked" style={wide(planned)} />
            {beyond > 0 && <span class="beyond" style={wide(beyond)} />}
        </div>
    );
}

// What is left of it, or by how much it is exceeded.
export function LeftSaid({ held }: { held: Held }) {
    const left = left_of(held);
    return left < 0 ? <span class="exceeded"><State cut="no">{envelopes.exceeded(euros(-left))}</State></span> : <span class="nowrap">{euros(left)}</span>;
}

interface LineActsProps {
    held: Held;
    can_write: boolean;
    // Opens the form with what was written and refused.
    correct(written: BudgetEnvelope): void;
}

// What of it waits to be sent or was refused, and for members the ways to change it and to take it out.
export function LineActs({ held, can_write, correct }: LineActsProps) {
    const sync = useSync<SteeringOrders>();
    return (
        <>
            <Acts held={held} can_write={can_write} />
            {can_write && refused_on(sync, held.scope).map((one) => <RefusedEnvelope key={one.entry.id} refused={one} correct={correct} />)}
        </>
    );
}

function Acts({ held: { scope, euros: amount }, can_write }: Pick<LineActsProps, "held" | "can_write">) {
    const sync = useSync<SteeringOrders>();
    const changing = useInPlace();
    const waiting = pending_on(sync, scope);
    const name = name_of(scope, sync.all("field"));
    const withdraw = (): void =>
        void sync.order(set_order(scope, undefined, amount_ahead(sync, scope)), (answer) => answer && announce(envelopes.withdrawn));
    const is_leaving = waiting !== undefined && waiting.euros === undefined;
    if (changing.is_open) return <ChangeForm envelope={{ scope, euros: amount }} stop={changing.stop} />;
    return (
        <div class="acts">
            {waiting !== undefined && <State cut="wait">{is_leaving ? envelopes.leaving : envelopes.on_its_way}</State>}
            {can_write && !is_leaving && (
                <>
                    <button ref={changing.opener} type="button" class="btn bare thin" onClick={changing.open}>{envelopes.change}<About what={name} /></button>
                    <AskButton
                        label={envelopes.withdraw} subject={name} question={envelopes.withdraw_ask(euros(amount))}
                        yes={envelopes.withdraw_yes} no={envelopes.withdraw_no} act={withdraw}
                    />
                </>
            )}
        </div>
    );
}
