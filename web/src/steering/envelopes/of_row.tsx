import { envelopes } from "../../i18n/envelopes.ts";
import { euros } from "../../i18n/money.ts";
import type { EnvelopeScope, SheetRow, SteeringOrders } from "../../protocol.ts";
import { State } from "../../ui/state.tsx";
import { useSync } from "../../ui/sync_context.ts";
import { hold, left_of, standing } from "./envelopes.ts";
import { shown_envelopes } from "./orders.ts";

// The envelope of exactly that scope, in the line that sums up the same sheets; nothing where none is declared.
export function EnvelopeOf({ scope, sheets }: { scope: EnvelopeScope; sheets: readonly SheetRow[] }) {
    const declared = standing(shown_envelopes(useSync<SteeringOrders>()), scope);
    if (declared === undefined) return null;
    const left = left_of(hold(declared, sheets));
    const amount = euros(declared.euros);
    return (
        <small class="its-envelope">
            {left < 0 ? <State cut="no">{envelopes.exceeded_by(amount, euros(-left))}</State> : envelopes.left_of(amount, euros(left))}
        </small>
    );
}
