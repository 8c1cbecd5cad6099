import { common } from "../../i18n/common.ts";
import { envelopes } from "../../i18n/envelopes.ts";
import { euros } from "../../i18n/money.ts";
import type { BudgetEnvelope, SteeringOrders } from "../../protocol.ts";
import { Notice } from "../../ui/notice.tsx";
import { useSync } from "../../ui/sync_context.ts";
import { said_of_decision } from "../refusals.ts";
import { most_envelopes, standing } from "./envelopes.ts";
import { set_order, type RefusedSet } from "./orders.ts";
import { name_of } from "./said.ts";

// An order on an envelope that was refused, until it is read. Where another changed it meanwhile, the person sees the amount that stands
// now, and chooses. `correct`: opens the form with what was written.
export function RefusedEnvelope({ refused, correct }: { refused: RefusedSet; correct(written: BudgetEnvelope): void }) {
    const sync = useSync<SteeringOrders>();
    const { scope, euros: mine } = refused.entry.command;
    const name = name_of(scope, sync.all("field"));
    const now = standing(sync.one("convention")?.envelopes ?? [], scope)?.euros;
    const keep = (): void => sync.acknowledge(refused);
    const anyway = (): void => {
        sync.acknowledge(refused);
        sync.order(set_order(scope, mine, now));
    };
    const is_choice = refused.code === "changed_meanwhile" && now !== mine;
    const can_correct = !is_choice && mine !== undefined && refused.code !== "already_there" && refused.code !== "changed_meanwhile";
    return (
        <Notice cut="no" alert>
            <div>
                <p><b>{mine === undefined ? envelopes.not_withdrawn : envelopes.not_saved}</b> {why(refused.code, now)}</p>
                <p>{mine === undefined ? envelopes.was_to_leave(name) : envelopes.mine(name, euros(mine))}</p>
                <div class="acts">
                    {is_choice && (
                        <>
                            <Act label={now === undefined ? envelopes.keep_gone : envelopes.keep(euros(now))} act={keep} />
                            <Act label={mine === undefined ? envelopes.withdraw_anyway : envelopes.put_mine(euros(mine))} look="quiet" act={anyway} />
                        </>
                    )}
                    {can_correct && <Act label={envelopes.correct} act={() => (keep(), correct({ scope, euros: mine }))} />}
                    {can_correct && <Act label={envelopes.give_up} look="bare" act={keep} />}
                    {!is_choice && !can_correct && <Act label={common.understood} act={keep} />}
                </div>
            </div>
        </Notice>
    );
}

function Act({ label, look = "", act }: { label: string; look?: "quiet" | "bare" | ""; act(): void }) {
    return <button type="button" class={`btn ${look} thin`} onClick={act}>{label}</button>;
}

function why(code: SteeringOrders["refusal"], now: number | undefined): string {
    switch (code) {
        case "changed_meanwhile": return now === undefined ? envelopes.gone : envelopes.changed(euros(now));
        case "already_there": return envelopes.there;
        case "convention_full": return envelopes.full(most_envelopes);
        case "personal_link_needed": return envelopes.reads_only;
        case "malformed": return envelopes.malformed;
        default: return said_of_decision(code);
    }
}
