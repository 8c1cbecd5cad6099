import { act_on_paper } from "../facilitator/paper/acts_on_paper.ts";
import { common } from "../i18n/common.ts";
import { facilitator } from "../i18n/facilitator.ts";
import { facilitator_refusal } from "../i18n/facilitator_refusal.ts";
import type { HelperOrders } from "../protocol.ts";
import { Notice } from "../ui/notice.tsx";
import { useSync } from "../ui/sync_context.ts";
import { why_refused } from "../ui/why_refused.ts";

// What the server refused and why, each until it is read; under the name by which the forms point here.
export function Refusals() {
    const sync = useSync<HelperOrders>();
    const refused = sync.refused.value;
    if (refused.length === 0) return null;
    return (
        <section aria-labelledby="to-handle">
            <h2 id="to-handle">{facilitator.to_handle}</h2>
            {refused.map((one) => (
                <Notice key={one.entry.id} cut="no" alert>
                    <p><b>{facilitator.not_done(act_on_paper(one.entry.command))}</b> {said(one.code)}</p>
                    <button type="button" class="btn thin" onClick={() => sync.acknowledge(one)}>{common.understood}</button>
                </Notice>
            ))}
        </section>
    );
}

type Code = HelperOrders["refusal"];
const said = (code: Code): string => (is_of_desks(code) ? facilitator_refusal[code] : why_refused(code));
const is_of_desks = (code: Code): code is Code & keyof typeof facilitator_refusal => code in facilitator_refusal;
