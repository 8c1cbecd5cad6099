import { common } from "../i18n/common.ts";
import { deciding, resolution_name } from "../i18n/steering_decisions.ts";
import type { DecisionRow, SteeringOrders } from "../protocol.ts";
import { Notice } from "../ui/notice.tsx";
import { useSync } from "../ui/sync_context.ts";
import { named, type RefusedDecision } from "./members.ts";
import { said_of_decision } from "./refusals.ts";

// A decision that the server refused, until it is read. Where another was taken meanwhile, the person reads it and chooses.
export function Refused({ refused, last }: { refused: RefusedDecision; last: DecisionRow | undefined }) {
    const sync = useSync<SteeringOrders>();
    const members = sync.all("member");
    const { command } = refused.entry;
    const keep = (): void => sync.acknowledge(refused);
    const put_mine = (theirs: DecisionRow) => (): void => {
        sync.acknowledge(refused);
        sync.order({ ...command, replaces: theirs.decision });
    };
    if (refused.code === "decided_meanwhile" && last !== undefined && last.decision !== command.replaces) {
        return (
            <Notice cut="no" alert>
                <p>
                    <b>{deciding.not_done}</b> {deciding.decided_by_other(named(last.member, members), resolution_name[last.resolution])}
                    {last.motive !== undefined && <span class="motive"> {last.motive}</span>}
                </p>
                <div class="acts">
                    <button type="button" class="btn thin" onClick={keep}>{deciding.keep_theirs}</button>
                    <button type="button" class="btn quiet thin" onClick={put_mine(last)}>
                        {deciding.put_mine(resolution_name[command.resolution])}
                    </button>
                </div>
            </Notice>
        );
    }
    return (
        <Notice cut="no" alert>
            <p><b>{deciding.not_done}</b> {said_of_decision(refused.code)}</p>
            <button type="button" class="btn thin" onClick={keep}>{common.understood}</button>
        </Notice>
    );
}
